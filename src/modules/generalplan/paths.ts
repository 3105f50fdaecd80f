/** Where things are. */
export const paths = {
  ofKommune: <Number extends string, Specialty extends string>(number: Number, specialty: Specialty) => `/kommuner/${number}/laeringsarenaer/${specialty}` as const,
  arena: <Id extends string>(arena: Id) => `/laeringsarenaer/${arena}` as const,
  coverage: <Id extends string>(arena: Id) => `/laeringsarenaer/${arena}/laeringsmal` as const,
  removal: <Id extends string>(arena: Id) => `/laeringsarenaer/${arena}/fjerning` as const,
}
