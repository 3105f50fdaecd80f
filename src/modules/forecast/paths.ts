/** Where things are. */
export const paths = {
  mine: () => '/prognose' as const,
  ofTraining: <Id extends string>(training: Id) => `/utdanninger/${training}/prognose` as const,
}
