/** URLs of the country: kommuner, offices, trusts and hospitals. */
export const paths = {
  kommuner: () => '/kommuner' as const,
  kommune: <Number extends string>(number: Number) => `/kommuner/${number}` as const,
  registration: <Number extends string>(number: Number) => `/kommuner/${number}/registrering` as const,
  offices: () => '/kontor' as const,
  office: <Code extends string>(code: Code) => `/kontor/${code}` as const,
  hospitals: () => '/sykehus' as const,
  unit: <Id extends string>(id: Id) => `/enheter/${id}` as const,
  import: () => '/kommuner/import' as const,
}
