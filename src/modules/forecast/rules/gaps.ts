import { countsAsRegistered, type RegistrationStatus } from '#modules/organisation/rules.ts'
import { daysNotRegistered, type Span } from '#modules/planning/rules.ts'

/** How a kommune stands from a day on. Days as text, as the database tells them. */
export interface Noted {
  readonly status: RegistrationStatus
  readonly fromOn: string
}

const begin = Temporal.PlainDate.from('1900-01-01')

/** While a kommune was and is not registered (R8, R32–R34). Null: nobody has recorded anything about it. */
export const notRegisteredIn = (noted: readonly Noted[]): readonly Span[] | null =>
  noted.length === 0 ? null : daysNotRegistered(noted.map(({ status, fromOn }) => ({ counts: countsAsRegistered(status), fromOn: Temporal.PlainDate.from(fromOn) })), begin)
