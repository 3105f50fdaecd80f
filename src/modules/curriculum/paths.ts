/** URLs of the sets of objectives. */
export const paths = {
  curricula: () => '/laereplaner' as const,
  curriculum: <Id extends string>(id: Id) => `/laereplaner/${id}` as const,
  upload: () => '/laereplaner/import' as const,
  mapping: <Id extends string>(id: Id) => `/laereplaner/import/${id}` as const,
}
