/** An application for specialist approval, as the directorate answers it (R140). */
export const applicationStates = ['sent', 'received', 'more_wanted', 'approved', 'withdrawn'] as const
export type ApplicationState = (typeof applicationStates)[number]

/** What is attached to an application, by type (R140). The bundle is sorted in this order. */
export const documentKinds = ['lis1', 'service_elsewhere', 'other_specialty', 'group_diploma', 'conversion', 'other'] as const
export type DocumentKind = (typeof documentKinds)[number]

export const confirmationStates = ['asked', 'signed', 'returned'] as const
export type ConfirmationState = (typeof confirmationStates)[number]
