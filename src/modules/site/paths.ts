/** URLs of the site as a whole. */
export const paths = {
  home: () => '/' as const,
  operations: () => '/drift' as const,
  api: () => '/api' as const,
  openApi: () => '/api/v1/openapi.json' as const,
  demoMail: () => '/demo/post' as const,
  demoLetter: <Id extends string>(id: Id) => `/demo/post/${id}` as const,
}
