/** Where things are. */
export const paths = {
  mine: () => '/veiledning' as const,
  ofTraining: <Id extends string>(training: Id) => `/utdanninger/${training}/veiledning` as const,
  talk: <Id extends string>(id: Id) => `/samtaler/${id}` as const,
}
