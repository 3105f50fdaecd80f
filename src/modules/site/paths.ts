/** URLs of the site as a whole. */
export const paths = {
  home: () => '/' as const,
  operations: () => '/drift' as const,
  offline: <L extends string>(lang: L) => `/uten-nett/${lang}` as const,
  phoneKey: () => '/telefon/nokkel' as const,
  api: () => '/api' as const,
  openApi: () => '/api/v1/openapi.json' as const,
  demoMail: () => '/demo/post' as const,
  demoLetter: <Id extends string>(id: Id) => `/demo/post/${id}` as const,
}
