/** Where things are. */
export const paths = {
  mine: () => '/plan' as const,
  ofTraining: <Id extends string>(training: Id) => `/utdanninger/${training}/plan` as const,
  time: <Id extends string>(training: Id) => `/utdanninger/${training}/tid` as const,
}
