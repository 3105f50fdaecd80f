/** Where things are. */
export const paths = {
  search: () => '/veiledere' as const,
  profile: () => '/profil/veileder' as const,
  requests: () => '/veilederforesporsler' as const,
  agreements: <Id extends string>(training: Id) => `/utdanninger/${training}/veilederavtale` as const,
}
