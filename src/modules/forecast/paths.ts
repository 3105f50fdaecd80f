/** Where things are. */
export const paths = {
  mine: () => '/prognose' as const,
  ofTraining: <Id extends string>(training: Id) => `/utdanninger/${training}/prognose` as const,
  whatIfs: <Id extends string>(training: Id) => `/utdanninger/${training}/prognose/hva-om` as const,
  whatIfName: <Id extends string>(id: Id) => `/hva-om/${id}/navn` as const,
  whatIfSharing: <Id extends string>(id: Id) => `/hva-om/${id}/deling` as const,
  whatIfDeletion: <Id extends string>(id: Id) => `/hva-om/${id}/sletting` as const,
}
