/** One change a what-if makes to what is planned. Days as ISO text: it is kept as JSON. */
export type Change =
  | { readonly kind: 'percentage'; readonly fromOn: string; readonly percentage: number }
  | { readonly kind: 'leave'; readonly fromOn: string; readonly untilOn: string }
  | { readonly kind: 'hospital'; readonly fromOn: string; readonly months: number; readonly percentage: number }
  | { readonly kind: 'move'; readonly fromOn: string; readonly kommuneId: string }
