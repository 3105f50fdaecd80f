import { ago, longDate } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import { ButtonLink, Card, Tag } from '#ui/parts.tsx'
import { paths } from '../paths.ts'
import type { MentorMatters } from '../queries/matters.ts'
import { agreementText, text } from '../text.ts'
import { Fitness, WhatToDo } from './fitness.tsx'

interface BesideProps {
  readonly trainingId: string
  readonly mentor: string | null
  readonly matters: MentorMatters
  readonly unconfirmed: boolean
  /** The doctor is no party to the agreement. */
  readonly seesAgreement: boolean
  /** Where the mentor's own page is, for those who may open it. */
  readonly mentorPage: string | null
  readonly asks: boolean
  readonly today: Temporal.PlainDate
}

/** About the mentor, on the page of a training: fit for it or not, with an agreement or not, or who has been asked. */
export const Beside = ({ trainingId, mentor, matters, unconfirmed, seesAgreement, mentorPage, asks, today }: BesideProps) => (
  <Card heading={t(text.mentorOf)} id="veileder">
    {mentor ? (
      <>
        <p>{mentorPage ? <a class="ds-link" href={mentorPage}>{mentor}</a> : mentor}</p>
        <p><Fitness missing={matters.missing} />{unconfirmed ? <> <Tag color="sun">{t(text.notConfirmed)}</Tag></> : null}</p>
        {matters.missing.length > 0 ? <WhatToDo missing={matters.missing} /> : null}
        {seesAgreement ? <p><a class="ds-link" href={paths.agreements(trainingId)}>{t(agreementOf(matters))}</a></p> : null}
      </>
    ) : <p>{t(text.noMentorYet)}</p>}
    {matters.askedSince ? <p class="muted">{t(text.somebodyAsked(ago(matters.askedSince, today)))}</p> : null}
    {asks ? <p>{mentor ? <a class="ds-link" href={paths.searchFor(trainingId)}>{t(text.findAnother)}</a> : <ButtonLink to={paths.searchFor(trainingId)} small>{t(text.find)}</ButtonLink>}</p> : null}
  </Card>
)

function agreementOf({ agreement, agreementUntil }: MentorMatters) {
  if (!agreementUntil) return agreementText.missing
  return agreement === 'expiring' ? agreementText.expiresOn(longDate(agreementUntil)) : agreementText.holdsUntil(longDate(agreementUntil))
}
