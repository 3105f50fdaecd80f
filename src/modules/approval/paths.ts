/** Where things are. */
export const paths = {
  mine: () => '/spesialistsoknad' as const,
  ofTraining: <Id extends string>(training: Id) => `/utdanninger/${training}/spesialistsoknad` as const,
  applications: () => '/soknader' as const,
}
