CREATE TABLE "application" (
	"id" uuid PRIMARY KEY NOT NULL,
	"training_id" uuid NOT NULL,
	"trainee_id" uuid NOT NULL,
	"trainee_name" text NOT NULL,
	"specialty" text NOT NULL,
	"state" text DEFAULT 'sent' NOT NULL,
	"sent_at" timestamptz NOT NULL,
	"facts" jsonb NOT NULL,
	"bundle" "bytea" NOT NULL,
	"bundle_sha256" text NOT NULL,
	"bundle_size" integer NOT NULL,
	CONSTRAINT "application_state" CHECK ("application"."state" in ('sent', 'received', 'more_wanted', 'approved', 'withdrawn'))
);
--> statement-breakpoint
ALTER TABLE "application" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "application_answer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"state" text NOT NULL,
	"message" text,
	"by_id" uuid NOT NULL,
	"by_name" text NOT NULL,
	"at" timestamptz NOT NULL,
	CONSTRAINT "application_answer_state" CHECK ("application_answer"."state" in ('sent', 'received', 'more_wanted', 'approved', 'withdrawn'))
);
--> statement-breakpoint
ALTER TABLE "application_answer" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "approval_document" (
	"id" uuid PRIMARY KEY NOT NULL,
	"training_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"file_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"pages" integer NOT NULL,
	"pages_of_original" integer NOT NULL,
	"scheme" text NOT NULL,
	"signed" boolean NOT NULL,
	"filled_in" boolean NOT NULL,
	"added_by" uuid NOT NULL,
	"added_at" timestamptz NOT NULL,
	CONSTRAINT "approval_document_kind" CHECK ("approval_document"."kind" in ('lis1', 'service_elsewhere', 'other_specialty', 'group_diploma', 'conversion', 'other')),
	CONSTRAINT "approval_document_scheme" CHECK ("approval_document"."scheme" in ('new', 'old'))
);
--> statement-breakpoint
ALTER TABLE "approval_document" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "service_confirmation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"training_id" uuid NOT NULL,
	"trainee_id" uuid NOT NULL,
	"kommune_id" uuid NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date NOT NULL,
	"facts" jsonb NOT NULL,
	"state" text DEFAULT 'asked' NOT NULL,
	"asked_at" timestamptz NOT NULL,
	"said" jsonb,
	"signer_id" uuid,
	"signer_name" text,
	"signed_at" timestamptz,
	"comment" text,
	CONSTRAINT "service_confirmation_state" CHECK ("service_confirmation"."state" in ('asked', 'signed', 'returned'))
);
--> statement-breakpoint
ALTER TABLE "service_confirmation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "what_if" (
	"id" uuid PRIMARY KEY NOT NULL,
	"training_id" uuid NOT NULL,
	"name" text NOT NULL,
	"changes" jsonb NOT NULL,
	"shared" boolean DEFAULT false NOT NULL,
	"saved_at" timestamptz NOT NULL
);
--> statement-breakpoint
ALTER TABLE "what_if" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "arena" (
	"id" uuid PRIMARY KEY NOT NULL,
	"unit_id" uuid NOT NULL,
	"specialty" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"agreed_from" date,
	"agreed_until" date,
	"note" text,
	"added_by" uuid,
	"added_at" timestamptz NOT NULL,
	CONSTRAINT "arena_kind" CHECK ("arena"."kind" in ('own', 'hospital', 'rehabilitation', 'private', 'out_of_hours', 'other_kommune', 'research', 'armed_forces')),
	CONSTRAINT "arena_agreed" CHECK (("arena"."kind" = 'own' and "arena"."agreed_from" is null and "arena"."agreed_until" is null) or ("arena"."kind" <> 'own' and "arena"."agreed_from" is not null and ("arena"."agreed_until" is null or "arena"."agreed_until" >= "arena"."agreed_from")))
);
--> statement-breakpoint
ALTER TABLE "arena" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "arena_objective" (
	"arena_id" uuid NOT NULL,
	"code" text NOT NULL,
	"extent" text NOT NULL,
	CONSTRAINT "arena_objective_arena_id_code_pk" PRIMARY KEY("arena_id","code"),
	CONSTRAINT "arena_objective_extent" CHECK ("arena_objective"."extent" in ('full', 'partly'))
);
--> statement-breakpoint
ALTER TABLE "arena_objective" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "group_meeting" (
	"id" uuid PRIMARY KEY NOT NULL,
	"membership_id" uuid NOT NULL,
	"training_id" uuid NOT NULL,
	"held_on" date NOT NULL,
	"minutes" integer NOT NULL,
	"attended" boolean NOT NULL,
	CONSTRAINT "group_meeting_once" UNIQUE("membership_id","held_on")
);
--> statement-breakpoint
ALTER TABLE "group_meeting" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "group_membership" (
	"id" uuid PRIMARY KEY NOT NULL,
	"training_id" uuid NOT NULL,
	"group_name" text NOT NULL,
	"leader_name" text NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date
);
--> statement-breakpoint
ALTER TABLE "group_membership" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "talk" (
	"id" uuid PRIMARY KEY NOT NULL,
	"training_id" uuid NOT NULL,
	"mentor_id" uuid NOT NULL,
	"starts_at" timestamptz NOT NULL,
	"planned_minutes" integer NOT NULL,
	"way" text NOT NULL,
	"state" text DEFAULT 'invited' NOT NULL,
	"invited_by" uuid NOT NULL,
	"invited_at" timestamptz NOT NULL,
	"sequence" integer DEFAULT 0 NOT NULL,
	"held_on" date,
	"held_minutes" integer,
	"prepared_minutes" integer DEFAULT 0 NOT NULL,
	"missed_by" uuid,
	"completed_at" timestamptz,
	CONSTRAINT "talk_state" CHECK ("talk"."state" in ('invited', 'preparing', 'held', 'completed', 'cancelled', 'missed')),
	CONSTRAINT "talk_way" CHECK ("talk"."way" in ('in_person', 'video', 'phone')),
	CONSTRAINT "talk_held" CHECK ("talk"."state" not in ('held', 'completed') or ("talk"."held_on" is not null and "talk"."held_minutes" is not null))
);
--> statement-breakpoint
ALTER TABLE "talk" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "talk_share" (
	"id" uuid PRIMARY KEY NOT NULL,
	"talk_id" uuid NOT NULL,
	"training_id" uuid NOT NULL,
	"mentor_id" uuid NOT NULL,
	"shared_at" timestamptz NOT NULL,
	CONSTRAINT "talk_share_once" UNIQUE("talk_id","mentor_id")
);
--> statement-breakpoint
ALTER TABLE "talk_share" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "talk_text" (
	"id" uuid PRIMARY KEY NOT NULL,
	"talk_id" uuid NOT NULL,
	"training_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"author_id" uuid NOT NULL,
	"sealed" "bytea" NOT NULL,
	"written_at" timestamptz NOT NULL,
	CONSTRAINT "talk_text_kind" CHECK ("talk_text"."kind" in ('preparation', 'minutes', 'addendum'))
);
--> statement-breakpoint
ALTER TABLE "talk_text" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mentor_agreement" (
	"id" uuid PRIMARY KEY NOT NULL,
	"training_id" uuid NOT NULL,
	"mentor_id" uuid NOT NULL,
	"kommune_id" uuid NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date NOT NULL,
	"mentoring_minutes" integer NOT NULL,
	"preparation_minutes" integer NOT NULL,
	"hourly_ore" integer NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"mentor_signed_at" timestamptz,
	"leader_id" uuid,
	"leader_signed_at" timestamptz,
	"made_by" uuid NOT NULL,
	"made_at" timestamptz NOT NULL,
	"ended_on" date,
	CONSTRAINT "mentor_agreement_state" CHECK ("mentor_agreement"."state" in ('draft', 'in_force', 'ended'))
);
--> statement-breakpoint
ALTER TABLE "mentor_agreement" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mentor_profile" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"open" boolean NOT NULL,
	"capacity" integer NOT NULL,
	"languages" text[] NOT NULL,
	"home_id" uuid NOT NULL,
	"near_km" integer,
	"by_video" boolean NOT NULL,
	"updated_at" timestamptz NOT NULL
);
--> statement-breakpoint
ALTER TABLE "mentor_profile" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mentor_request" (
	"id" uuid PRIMARY KEY NOT NULL,
	"training_id" uuid NOT NULL,
	"mentor_id" uuid NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamptz NOT NULL,
	"state" text DEFAULT 'asked' NOT NULL,
	"answered_at" timestamptz,
	"office_told_at" timestamptz,
	CONSTRAINT "mentor_request_state" CHECK ("mentor_request"."state" in ('asked', 'accepted', 'appointed', 'declined', 'withdrawn'))
);
--> statement-breakpoint
ALTER TABLE "mentor_request" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "qualification" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"since_on" date NOT NULL,
	"said_by" uuid NOT NULL,
	"said_at" timestamptz NOT NULL,
	"confirmed_by" uuid,
	"confirmed_at" timestamptz,
	"withdrawn_at" timestamptz,
	CONSTRAINT "qualification_kind" CHECK ("qualification"."kind" in ('specialist_alm', 'specialist_sam', 'mentor_course')),
	CONSTRAINT "qualification_by_another" CHECK ("qualification"."confirmed_by" is null or "qualification"."confirmed_by" <> "qualification"."person_id")
);
--> statement-breakpoint
ALTER TABLE "qualification" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "office" (
	"unit_id" uuid PRIMARY KEY NOT NULL,
	"host_id" uuid NOT NULL,
	"established_year" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "office" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "registration" (
	"id" uuid PRIMARY KEY NOT NULL,
	"unit_id" uuid NOT NULL,
	"specialty" text NOT NULL,
	"status" text NOT NULL,
	"happened_on" date NOT NULL,
	"from_on" date NOT NULL,
	CONSTRAINT "registration_day" UNIQUE("unit_id","specialty","happened_on"),
	CONSTRAINT "registration_status" CHECK ("registration"."status" in ('not_applied', 'applied', 'supplement_wanted', 'provisional', 'registered', 'change_reported', 'refused', 'withdrawn'))
);
--> statement-breakpoint
ALTER TABLE "registration" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "count_confirmation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"training_id" uuid NOT NULL,
	"as_of" date NOT NULL,
	"counted" jsonb NOT NULL,
	"adviser_id" uuid NOT NULL,
	"adviser_name" text NOT NULL,
	"note" text,
	"at" timestamptz NOT NULL
);
--> statement-breakpoint
ALTER TABLE "count_confirmation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "leave" (
	"id" uuid PRIMARY KEY NOT NULL,
	"training_id" uuid NOT NULL,
	"percentage" integer NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date NOT NULL,
	"added_by" uuid NOT NULL,
	"added_at" timestamptz NOT NULL,
	CONSTRAINT "leave_percentage" CHECK ("leave"."percentage" between 1 and 100),
	CONSTRAINT "leave_days" CHECK ("leave"."until_on" >= "leave"."from_on")
);
--> statement-breakpoint
ALTER TABLE "leave" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "leave_reason" (
	"leave_id" uuid PRIMARY KEY NOT NULL,
	"training_id" uuid NOT NULL,
	"kind" text NOT NULL,
	CONSTRAINT "leave_reason_kind" CHECK ("leave_reason"."kind" in ('parental', 'sick', 'unpaid', 'other'))
);
--> statement-breakpoint
ALTER TABLE "leave_reason" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plan_acknowledgement" (
	"id" uuid PRIMARY KEY NOT NULL,
	"revision_id" uuid NOT NULL,
	"training_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	"capacity" text NOT NULL,
	"at" timestamptz NOT NULL,
	CONSTRAINT "plan_acknowledgement_once" UNIQUE("revision_id","capacity"),
	CONSTRAINT "plan_acknowledgement_capacity" CHECK ("plan_acknowledgement"."capacity" in ('trainee', 'mentor', 'leader'))
);
--> statement-breakpoint
ALTER TABLE "plan_acknowledgement" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plan_item" (
	"id" uuid PRIMARY KEY NOT NULL,
	"training_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"code" text,
	"on_day" date,
	"how" text,
	"state" text DEFAULT 'planned' NOT NULL,
	"added_by" uuid NOT NULL,
	"added_at" timestamptz NOT NULL,
	CONSTRAINT "plan_item_kind" CHECK ("plan_item"."kind" in ('course', 'group', 'assessment', 'other')),
	CONSTRAINT "plan_item_state" CHECK ("plan_item"."state" in ('planned', 'done', 'dropped'))
);
--> statement-breakpoint
ALTER TABLE "plan_item" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plan_revision" (
	"id" uuid PRIMARY KEY NOT NULL,
	"training_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"made_by" uuid NOT NULL,
	"made_by_name" text NOT NULL,
	"made_at" timestamptz NOT NULL,
	"note" text,
	"content" jsonb NOT NULL,
	CONSTRAINT "plan_revision_number" UNIQUE("training_id","number")
);
--> statement-breakpoint
ALTER TABLE "plan_revision" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "service_period" (
	"id" uuid PRIMARY KEY NOT NULL,
	"training_id" uuid NOT NULL,
	"trainee_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"arena" text NOT NULL,
	"unit_id" uuid,
	"percentage" integer NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date,
	"old_scheme" boolean DEFAULT false NOT NULL,
	"agreed" boolean DEFAULT true NOT NULL,
	"objectives" text[] DEFAULT '{}' NOT NULL,
	"added_by" uuid NOT NULL,
	"added_at" timestamptz NOT NULL,
	CONSTRAINT "service_period_kind" CHECK ("service_period"."kind" in ('open_practice', 'other_general', 'institution', 'public_health', 'clinical', 'not_counting')),
	CONSTRAINT "service_period_percentage" CHECK ("service_period"."percentage" between 1 and 100),
	CONSTRAINT "service_period_days" CHECK ("service_period"."until_on" is null or "service_period"."until_on" >= "service_period"."from_on")
);
--> statement-breakpoint
ALTER TABLE "service_period" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "training_plan" (
	"training_id" uuid PRIMARY KEY NOT NULL,
	"revisions" integer NOT NULL,
	"revised_on" date NOT NULL,
	"reminded_for" date
);
--> statement-breakpoint
ALTER TABLE "training_plan" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "move" (
	"id" uuid PRIMARY KEY NOT NULL,
	"training_id" uuid NOT NULL,
	"from_kommune_id" uuid NOT NULL,
	"to_kommune_id" uuid NOT NULL,
	"moves_on" date NOT NULL,
	"state" text DEFAULT 'asked' NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamptz NOT NULL,
	"answered_by" uuid,
	"answered_at" timestamptz,
	"leader_id" uuid,
	CONSTRAINT "move_state" CHECK ("move"."state" in ('asked', 'confirmed', 'declined', 'withdrawn', 'done'))
);
--> statement-breakpoint
ALTER TABLE "move" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "tenure" (
	"id" uuid PRIMARY KEY NOT NULL,
	"training_id" uuid NOT NULL,
	"trainee_id" uuid NOT NULL,
	"trainee_name" text NOT NULL,
	"kommune_id" uuid NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date NOT NULL,
	CONSTRAINT "tenure_until" UNIQUE("training_id","until_on")
);
--> statement-breakpoint
ALTER TABLE "tenure" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "tenure_record" (
	"tenure_id" uuid PRIMARY KEY NOT NULL,
	"trainee_id" uuid NOT NULL,
	"kommune_id" uuid NOT NULL,
	"content" jsonb NOT NULL,
	"made_at" timestamptz NOT NULL
);
--> statement-breakpoint
ALTER TABLE "tenure_record" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "unit" DROP CONSTRAINT "unit_kind";--> statement-breakpoint
ALTER TABLE "remark" DROP CONSTRAINT "remark_kind";--> statement-breakpoint
ALTER TABLE "kommune" ADD COLUMN "lat" double precision;--> statement-breakpoint
ALTER TABLE "kommune" ADD COLUMN "lon" double precision;--> statement-breakpoint
ALTER TABLE "unit" ADD COLUMN "ended_on" date;--> statement-breakpoint
ALTER TABLE "unit" ADD COLUMN "continued_by_id" uuid;--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_training_id_training_id_fk" FOREIGN KEY ("training_id") REFERENCES "public"."training"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_trainee_id_person_id_fk" FOREIGN KEY ("trainee_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_answer" ADD CONSTRAINT "application_answer_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_answer" ADD CONSTRAINT "application_answer_by_id_person_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_document" ADD CONSTRAINT "approval_document_training_id_training_id_fk" FOREIGN KEY ("training_id") REFERENCES "public"."training"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_document" ADD CONSTRAINT "approval_document_file_id_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_document" ADD CONSTRAINT "approval_document_added_by_person_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_confirmation" ADD CONSTRAINT "service_confirmation_training_id_training_id_fk" FOREIGN KEY ("training_id") REFERENCES "public"."training"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_confirmation" ADD CONSTRAINT "service_confirmation_trainee_id_person_id_fk" FOREIGN KEY ("trainee_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_confirmation" ADD CONSTRAINT "service_confirmation_kommune_id_unit_id_fk" FOREIGN KEY ("kommune_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_confirmation" ADD CONSTRAINT "service_confirmation_signer_id_person_id_fk" FOREIGN KEY ("signer_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "what_if" ADD CONSTRAINT "what_if_training_id_training_id_fk" FOREIGN KEY ("training_id") REFERENCES "public"."training"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "arena" ADD CONSTRAINT "arena_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "arena" ADD CONSTRAINT "arena_added_by_person_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "arena_objective" ADD CONSTRAINT "arena_objective_arena_id_arena_id_fk" FOREIGN KEY ("arena_id") REFERENCES "public"."arena"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_meeting" ADD CONSTRAINT "group_meeting_membership_id_group_membership_id_fk" FOREIGN KEY ("membership_id") REFERENCES "public"."group_membership"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_meeting" ADD CONSTRAINT "group_meeting_training_id_training_id_fk" FOREIGN KEY ("training_id") REFERENCES "public"."training"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_membership" ADD CONSTRAINT "group_membership_training_id_training_id_fk" FOREIGN KEY ("training_id") REFERENCES "public"."training"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk" ADD CONSTRAINT "talk_training_id_training_id_fk" FOREIGN KEY ("training_id") REFERENCES "public"."training"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk" ADD CONSTRAINT "talk_mentor_id_person_id_fk" FOREIGN KEY ("mentor_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk" ADD CONSTRAINT "talk_invited_by_person_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk" ADD CONSTRAINT "talk_missed_by_person_id_fk" FOREIGN KEY ("missed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk_share" ADD CONSTRAINT "talk_share_talk_id_talk_id_fk" FOREIGN KEY ("talk_id") REFERENCES "public"."talk"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk_share" ADD CONSTRAINT "talk_share_training_id_training_id_fk" FOREIGN KEY ("training_id") REFERENCES "public"."training"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk_share" ADD CONSTRAINT "talk_share_mentor_id_person_id_fk" FOREIGN KEY ("mentor_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk_text" ADD CONSTRAINT "talk_text_talk_id_talk_id_fk" FOREIGN KEY ("talk_id") REFERENCES "public"."talk"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk_text" ADD CONSTRAINT "talk_text_training_id_training_id_fk" FOREIGN KEY ("training_id") REFERENCES "public"."training"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk_text" ADD CONSTRAINT "talk_text_author_id_person_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_agreement" ADD CONSTRAINT "mentor_agreement_training_id_training_id_fk" FOREIGN KEY ("training_id") REFERENCES "public"."training"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_agreement" ADD CONSTRAINT "mentor_agreement_mentor_id_person_id_fk" FOREIGN KEY ("mentor_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_agreement" ADD CONSTRAINT "mentor_agreement_kommune_id_unit_id_fk" FOREIGN KEY ("kommune_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_agreement" ADD CONSTRAINT "mentor_agreement_leader_id_person_id_fk" FOREIGN KEY ("leader_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_agreement" ADD CONSTRAINT "mentor_agreement_made_by_person_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_profile" ADD CONSTRAINT "mentor_profile_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_profile" ADD CONSTRAINT "mentor_profile_home_id_unit_id_fk" FOREIGN KEY ("home_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_request" ADD CONSTRAINT "mentor_request_training_id_training_id_fk" FOREIGN KEY ("training_id") REFERENCES "public"."training"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_request" ADD CONSTRAINT "mentor_request_mentor_id_person_id_fk" FOREIGN KEY ("mentor_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_request" ADD CONSTRAINT "mentor_request_asked_by_person_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "qualification" ADD CONSTRAINT "qualification_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "qualification" ADD CONSTRAINT "qualification_said_by_person_id_fk" FOREIGN KEY ("said_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "qualification" ADD CONSTRAINT "qualification_confirmed_by_person_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "office" ADD CONSTRAINT "office_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "office" ADD CONSTRAINT "office_host_id_unit_id_fk" FOREIGN KEY ("host_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration" ADD CONSTRAINT "registration_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "count_confirmation" ADD CONSTRAINT "count_confirmation_training_id_training_id_fk" FOREIGN KEY ("training_id") REFERENCES "public"."training"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "count_confirmation" ADD CONSTRAINT "count_confirmation_adviser_id_person_id_fk" FOREIGN KEY ("adviser_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leave" ADD CONSTRAINT "leave_training_id_training_id_fk" FOREIGN KEY ("training_id") REFERENCES "public"."training"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leave" ADD CONSTRAINT "leave_added_by_person_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leave_reason" ADD CONSTRAINT "leave_reason_leave_id_leave_id_fk" FOREIGN KEY ("leave_id") REFERENCES "public"."leave"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leave_reason" ADD CONSTRAINT "leave_reason_training_id_training_id_fk" FOREIGN KEY ("training_id") REFERENCES "public"."training"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_acknowledgement" ADD CONSTRAINT "plan_acknowledgement_revision_id_plan_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."plan_revision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_acknowledgement" ADD CONSTRAINT "plan_acknowledgement_training_id_training_id_fk" FOREIGN KEY ("training_id") REFERENCES "public"."training"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_acknowledgement" ADD CONSTRAINT "plan_acknowledgement_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_item" ADD CONSTRAINT "plan_item_training_id_training_id_fk" FOREIGN KEY ("training_id") REFERENCES "public"."training"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_item" ADD CONSTRAINT "plan_item_added_by_person_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_revision" ADD CONSTRAINT "plan_revision_training_id_training_id_fk" FOREIGN KEY ("training_id") REFERENCES "public"."training"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_revision" ADD CONSTRAINT "plan_revision_made_by_person_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_period" ADD CONSTRAINT "service_period_training_id_training_id_fk" FOREIGN KEY ("training_id") REFERENCES "public"."training"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_period" ADD CONSTRAINT "service_period_trainee_id_person_id_fk" FOREIGN KEY ("trainee_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_period" ADD CONSTRAINT "service_period_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_period" ADD CONSTRAINT "service_period_added_by_person_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_plan" ADD CONSTRAINT "training_plan_training_id_training_id_fk" FOREIGN KEY ("training_id") REFERENCES "public"."training"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "move" ADD CONSTRAINT "move_training_id_training_id_fk" FOREIGN KEY ("training_id") REFERENCES "public"."training"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "move" ADD CONSTRAINT "move_from_kommune_id_unit_id_fk" FOREIGN KEY ("from_kommune_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "move" ADD CONSTRAINT "move_to_kommune_id_unit_id_fk" FOREIGN KEY ("to_kommune_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "move" ADD CONSTRAINT "move_asked_by_person_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "move" ADD CONSTRAINT "move_answered_by_person_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "move" ADD CONSTRAINT "move_leader_id_person_id_fk" FOREIGN KEY ("leader_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenure" ADD CONSTRAINT "tenure_training_id_training_id_fk" FOREIGN KEY ("training_id") REFERENCES "public"."training"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenure" ADD CONSTRAINT "tenure_trainee_id_person_id_fk" FOREIGN KEY ("trainee_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenure" ADD CONSTRAINT "tenure_kommune_id_unit_id_fk" FOREIGN KEY ("kommune_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenure_record" ADD CONSTRAINT "tenure_record_tenure_id_tenure_id_fk" FOREIGN KEY ("tenure_id") REFERENCES "public"."tenure"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenure_record" ADD CONSTRAINT "tenure_record_trainee_id_person_id_fk" FOREIGN KEY ("trainee_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenure_record" ADD CONSTRAINT "tenure_record_kommune_id_unit_id_fk" FOREIGN KEY ("kommune_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "application_one_open" ON "application" USING btree ("training_id") WHERE "application"."state" in ('sent', 'received', 'more_wanted');--> statement-breakpoint
CREATE INDEX "application_trainee" ON "application" USING btree ("trainee_id");--> statement-breakpoint
CREATE INDEX "application_answer_application" ON "application_answer" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "approval_document_training" ON "approval_document" USING btree ("training_id");--> statement-breakpoint
CREATE INDEX "approval_document_file" ON "approval_document" USING btree ("file_id");--> statement-breakpoint
CREATE INDEX "service_confirmation_training" ON "service_confirmation" USING btree ("training_id");--> statement-breakpoint
CREATE INDEX "service_confirmation_kommune" ON "service_confirmation" USING btree ("kommune_id");--> statement-breakpoint
CREATE INDEX "what_if_training" ON "what_if" USING btree ("training_id");--> statement-breakpoint
CREATE UNIQUE INDEX "arena_name" ON "arena" USING btree ("unit_id","specialty",lower("name"));--> statement-breakpoint
CREATE INDEX "arena_unit" ON "arena" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "group_meeting_training" ON "group_meeting" USING btree ("training_id");--> statement-breakpoint
CREATE INDEX "group_membership_training" ON "group_membership" USING btree ("training_id");--> statement-breakpoint
CREATE INDEX "talk_training" ON "talk" USING btree ("training_id","starts_at");--> statement-breakpoint
CREATE INDEX "talk_mentor" ON "talk" USING btree ("mentor_id");--> statement-breakpoint
CREATE INDEX "talk_share_mentor" ON "talk_share" USING btree ("mentor_id");--> statement-breakpoint
CREATE UNIQUE INDEX "talk_text_minutes" ON "talk_text" USING btree ("talk_id") WHERE "talk_text"."kind" = 'minutes';--> statement-breakpoint
CREATE UNIQUE INDEX "talk_text_preparation" ON "talk_text" USING btree ("talk_id","author_id") WHERE "talk_text"."kind" = 'preparation';--> statement-breakpoint
CREATE INDEX "talk_text_talk" ON "talk_text" USING btree ("talk_id");--> statement-breakpoint
CREATE INDEX "talk_text_training" ON "talk_text" USING btree ("training_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mentor_agreement_one_draft" ON "mentor_agreement" USING btree ("training_id","mentor_id") WHERE "mentor_agreement"."state" = 'draft';--> statement-breakpoint
CREATE UNIQUE INDEX "mentor_agreement_one_in_force" ON "mentor_agreement" USING btree ("training_id") WHERE "mentor_agreement"."state" = 'in_force';--> statement-breakpoint
CREATE INDEX "mentor_agreement_training" ON "mentor_agreement" USING btree ("training_id");--> statement-breakpoint
CREATE INDEX "mentor_agreement_mentor" ON "mentor_agreement" USING btree ("mentor_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mentor_request_one_open" ON "mentor_request" USING btree ("training_id","mentor_id") WHERE "mentor_request"."state" = 'asked';--> statement-breakpoint
CREATE UNIQUE INDEX "mentor_request_one_accepted" ON "mentor_request" USING btree ("training_id") WHERE "mentor_request"."state" = 'accepted';--> statement-breakpoint
CREATE INDEX "mentor_request_mentor" ON "mentor_request" USING btree ("mentor_id");--> statement-breakpoint
CREATE INDEX "mentor_request_training" ON "mentor_request" USING btree ("training_id");--> statement-breakpoint
CREATE UNIQUE INDEX "qualification_once" ON "qualification" USING btree ("person_id","kind") WHERE "qualification"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "count_confirmation_training" ON "count_confirmation" USING btree ("training_id");--> statement-breakpoint
CREATE INDEX "leave_training" ON "leave" USING btree ("training_id");--> statement-breakpoint
CREATE INDEX "leave_reason_training" ON "leave_reason" USING btree ("training_id");--> statement-breakpoint
CREATE INDEX "plan_item_training" ON "plan_item" USING btree ("training_id");--> statement-breakpoint
CREATE INDEX "service_period_training" ON "service_period" USING btree ("training_id");--> statement-breakpoint
CREATE INDEX "service_period_trainee" ON "service_period" USING btree ("trainee_id");--> statement-breakpoint
CREATE UNIQUE INDEX "move_one_open" ON "move" USING btree ("training_id") WHERE "move"."state" in ('asked', 'confirmed');--> statement-breakpoint
CREATE INDEX "move_to" ON "move" USING btree ("to_kommune_id");--> statement-breakpoint
CREATE INDEX "move_training" ON "move" USING btree ("training_id");--> statement-breakpoint
CREATE INDEX "tenure_kommune" ON "tenure" USING btree ("kommune_id");--> statement-breakpoint
CREATE INDEX "tenure_record_kommune" ON "tenure_record" USING btree ("kommune_id");--> statement-breakpoint
ALTER TABLE "unit" ADD CONSTRAINT "unit_continued_by_id_unit_id_fk" FOREIGN KEY ("continued_by_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit" ADD CONSTRAINT "unit_kind" CHECK ("unit"."kind" in ('country', 'directorate', 'operator', 'rhf', 'hf', 'hospital', 'office', 'kommune', 'state_body', 'private_body'));--> statement-breakpoint
ALTER TABLE "remark" ADD CONSTRAINT "remark_kind" CHECK ("remark"."kind" in ('comment', 'completion', 'approval', 'return', 'withdrawal', 'rejection', 'signature', 'fulfilment', 'conversion'));--> statement-breakpoint
CREATE POLICY "news_remove" ON "news" AS PERMISSIVE FOR DELETE TO "loype_app" USING ("news"."person_id" = (select acting_person()));--> statement-breakpoint
CREATE POLICY "reading_system_remove" ON "reading" AS PERMISSIVE FOR DELETE TO "loype_system" USING ("reading"."on_day" < (select acting_day()) - 1825);--> statement-breakpoint
CREATE POLICY "address_change_remove" ON "address_change" AS PERMISSIVE FOR DELETE TO "loype_app" USING ("address_change"."person_id" = (select acting_person()));--> statement-breakpoint
CREATE POLICY "api_token_remove" ON "api_token" AS PERMISSIVE FOR DELETE TO "loype_app" USING ("api_token"."person_id" = (select acting_person()) and "api_token"."revoked_at" is not null);--> statement-breakpoint
CREATE POLICY "session_remove" ON "session" AS PERMISSIVE FOR DELETE TO "loype_app" USING ("session"."person_id" = (select acting_person()) and "session"."ended_at" is not null);--> statement-breakpoint
CREATE POLICY "application_see" ON "application" AS PERMISSIVE FOR SELECT TO "loype_app" USING ("application"."trainee_id" = (select acting_person()) or cardinality((select units_where_i('applications.handle'))::uuid[]) > 0);--> statement-breakpoint
CREATE POLICY "application_add" ON "application" AS PERMISSIVE FOR INSERT TO "loype_app" WITH CHECK ("application"."state" = 'sent' and "application"."trainee_id" = (select acting_person()) and "application"."training_id" in (select id from training where trainee_id = (select acting_person())));--> statement-breakpoint
CREATE POLICY "application_change" ON "application" AS PERMISSIVE FOR UPDATE TO "loype_app" USING ((cardinality((select units_where_i('applications.handle'))::uuid[]) > 0 and "application"."trainee_id" <> (select acting_person())) or ("application"."trainee_id" = (select acting_person()) and "application"."state" in ('sent', 'received', 'more_wanted', 'withdrawn'))) WITH CHECK ((cardinality((select units_where_i('applications.handle'))::uuid[]) > 0 and "application"."trainee_id" <> (select acting_person())) or ("application"."trainee_id" = (select acting_person()) and "application"."state" = 'withdrawn'));--> statement-breakpoint
CREATE POLICY "application_system" ON "application" AS PERMISSIVE FOR ALL TO "loype_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "application_answer_see" ON "application_answer" AS PERMISSIVE FOR SELECT TO "loype_app" USING ("application_answer"."application_id" in (select id from application));--> statement-breakpoint
CREATE POLICY "application_answer_add" ON "application_answer" AS PERMISSIVE FOR INSERT TO "loype_app" WITH CHECK ("application_answer"."by_id" = (select acting_person()) and cardinality((select units_where_i('applications.handle'))::uuid[]) > 0 and "application_answer"."application_id" in (select id from application where trainee_id <> (select acting_person())));--> statement-breakpoint
CREATE POLICY "application_answer_system" ON "application_answer" AS PERMISSIVE FOR ALL TO "loype_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "approval_document_see" ON "approval_document" AS PERMISSIVE FOR SELECT TO "loype_app" USING ("approval_document"."training_id" = any((select trainings_i_read())::uuid[]));--> statement-breakpoint
CREATE POLICY "approval_document_add" ON "approval_document" AS PERMISSIVE FOR INSERT TO "loype_app" WITH CHECK ("approval_document"."added_by" = (select acting_person()) and "approval_document"."training_id" in (select id from training where trainee_id = (select acting_person())) and "approval_document"."file_id" in (select id from file where added_by = (select acting_person())));--> statement-breakpoint
CREATE POLICY "approval_document_remove" ON "approval_document" AS PERMISSIVE FOR DELETE TO "loype_app" USING ("approval_document"."training_id" in (select id from training where trainee_id = (select acting_person())));--> statement-breakpoint
CREATE POLICY "approval_document_system" ON "approval_document" AS PERMISSIVE FOR ALL TO "loype_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "service_confirmation_see" ON "service_confirmation" AS PERMISSIVE FOR SELECT TO "loype_app" USING ("service_confirmation"."training_id" = any((select trainings_i_read())::uuid[]) or "service_confirmation"."kommune_id" = any((select units_where_i('training.assign'))::uuid[]));--> statement-breakpoint
CREATE POLICY "service_confirmation_add" ON "service_confirmation" AS PERMISSIVE FOR INSERT TO "loype_app" WITH CHECK ("service_confirmation"."state" = 'asked' and "service_confirmation"."trainee_id" = (select acting_person()) and "service_confirmation"."training_id" in (select id from training where trainee_id = (select acting_person())));--> statement-breakpoint
CREATE POLICY "service_confirmation_change" ON "service_confirmation" AS PERMISSIVE FOR UPDATE TO "loype_app" USING ("service_confirmation"."kommune_id" = any((select units_where_i('training.assign'))::uuid[]) and "service_confirmation"."trainee_id" <> (select acting_person())) WITH CHECK ("service_confirmation"."kommune_id" = any((select units_where_i('training.assign'))::uuid[]) and "service_confirmation"."trainee_id" <> (select acting_person()));--> statement-breakpoint
CREATE POLICY "service_confirmation_remove" ON "service_confirmation" AS PERMISSIVE FOR DELETE TO "loype_app" USING ("service_confirmation"."state" <> 'signed' and "service_confirmation"."training_id" in (select id from training where trainee_id = (select acting_person())));--> statement-breakpoint
CREATE POLICY "service_confirmation_system" ON "service_confirmation" AS PERMISSIVE FOR ALL TO "loype_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "what_if_see" ON "what_if" AS PERMISSIVE FOR SELECT TO "loype_app" USING ("what_if"."training_id" in (select id from training where trainee_id = (select acting_person())) or ("what_if"."shared" and "what_if"."training_id" in (select trainings_i_mentor())));--> statement-breakpoint
CREATE POLICY "what_if_add" ON "what_if" AS PERMISSIVE FOR INSERT TO "loype_app" WITH CHECK ("what_if"."training_id" in (select id from training where trainee_id = (select acting_person())));--> statement-breakpoint
CREATE POLICY "what_if_change" ON "what_if" AS PERMISSIVE FOR UPDATE TO "loype_app" USING ("what_if"."training_id" in (select id from training where trainee_id = (select acting_person()))) WITH CHECK ("what_if"."training_id" in (select id from training where trainee_id = (select acting_person())));--> statement-breakpoint
CREATE POLICY "what_if_remove" ON "what_if" AS PERMISSIVE FOR DELETE TO "loype_app" USING ("what_if"."training_id" in (select id from training where trainee_id = (select acting_person())));--> statement-breakpoint
CREATE POLICY "what_if_system" ON "what_if" AS PERMISSIVE FOR ALL TO "loype_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "arena_see" ON "arena" AS PERMISSIVE FOR SELECT TO "loype_app" USING (true);--> statement-breakpoint
CREATE POLICY "arena_add" ON "arena" AS PERMISSIVE FOR INSERT TO "loype_app" WITH CHECK (unit_id = any((select units_where_i('institution.apply'))::uuid[]) and added_by = (select acting_human()));--> statement-breakpoint
CREATE POLICY "arena_change" ON "arena" AS PERMISSIVE FOR UPDATE TO "loype_app" USING (unit_id = any((select units_where_i('institution.apply'))::uuid[])) WITH CHECK (unit_id = any((select units_where_i('institution.apply'))::uuid[]));--> statement-breakpoint
CREATE POLICY "arena_remove" ON "arena" AS PERMISSIVE FOR DELETE TO "loype_app" USING (unit_id = any((select units_where_i('institution.apply'))::uuid[]));--> statement-breakpoint
CREATE POLICY "arena_system" ON "arena" AS PERMISSIVE FOR ALL TO "loype_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "arena_objective_see" ON "arena_objective" AS PERMISSIVE FOR SELECT TO "loype_app" USING (true);--> statement-breakpoint
CREATE POLICY "arena_objective_add" ON "arena_objective" AS PERMISSIVE FOR INSERT TO "loype_app" WITH CHECK (arena_id in (select id from arena where unit_id = any((select units_where_i('institution.apply'))::uuid[])));--> statement-breakpoint
CREATE POLICY "arena_objective_change" ON "arena_objective" AS PERMISSIVE FOR UPDATE TO "loype_app" USING (arena_id in (select id from arena where unit_id = any((select units_where_i('institution.apply'))::uuid[]))) WITH CHECK (arena_id in (select id from arena where unit_id = any((select units_where_i('institution.apply'))::uuid[])));--> statement-breakpoint
CREATE POLICY "arena_objective_remove" ON "arena_objective" AS PERMISSIVE FOR DELETE TO "loype_app" USING (arena_id in (select id from arena where unit_id = any((select units_where_i('institution.apply'))::uuid[])));--> statement-breakpoint
CREATE POLICY "arena_objective_system" ON "arena_objective" AS PERMISSIVE FOR ALL TO "loype_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "group_meeting_see" ON "group_meeting" AS PERMISSIVE FOR SELECT TO "loype_app" USING ("group_meeting"."training_id" = any((select trainings_i_read())::uuid[]) or "group_meeting"."training_id" in (select unnest(trainings_i_follow())));--> statement-breakpoint
CREATE POLICY "group_meeting_add" ON "group_meeting" AS PERMISSIVE FOR INSERT TO "loype_app" WITH CHECK ("group_meeting"."training_id" in (select id from training where trainee_id = (select acting_person())));--> statement-breakpoint
CREATE POLICY "group_meeting_change" ON "group_meeting" AS PERMISSIVE FOR UPDATE TO "loype_app" USING ("group_meeting"."training_id" in (select id from training where trainee_id = (select acting_person()))) WITH CHECK ("group_meeting"."training_id" in (select id from training where trainee_id = (select acting_person())));--> statement-breakpoint
CREATE POLICY "group_meeting_remove" ON "group_meeting" AS PERMISSIVE FOR DELETE TO "loype_app" USING ("group_meeting"."training_id" in (select id from training where trainee_id = (select acting_person())));--> statement-breakpoint
CREATE POLICY "group_meeting_system" ON "group_meeting" AS PERMISSIVE FOR ALL TO "loype_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "group_membership_see" ON "group_membership" AS PERMISSIVE FOR SELECT TO "loype_app" USING ("group_membership"."training_id" = any((select trainings_i_read())::uuid[]) or "group_membership"."training_id" in (select unnest(trainings_i_follow())));--> statement-breakpoint
CREATE POLICY "group_membership_add" ON "group_membership" AS PERMISSIVE FOR INSERT TO "loype_app" WITH CHECK ("group_membership"."training_id" in (select id from training where trainee_id = (select acting_person())));--> statement-breakpoint
CREATE POLICY "group_membership_change" ON "group_membership" AS PERMISSIVE FOR UPDATE TO "loype_app" USING ("group_membership"."training_id" in (select id from training where trainee_id = (select acting_person()))) WITH CHECK ("group_membership"."training_id" in (select id from training where trainee_id = (select acting_person())));--> statement-breakpoint
CREATE POLICY "group_membership_remove" ON "group_membership" AS PERMISSIVE FOR DELETE TO "loype_app" USING ("group_membership"."training_id" in (select id from training where trainee_id = (select acting_person())));--> statement-breakpoint
CREATE POLICY "group_membership_system" ON "group_membership" AS PERMISSIVE FOR ALL TO "loype_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "talk_see" ON "talk" AS PERMISSIVE FOR SELECT TO "loype_app" USING ("talk"."mentor_id" = (select acting_person()) or "talk"."training_id" = any((select trainings_i_read())::uuid[]) or "talk"."training_id" in (select unnest(trainings_i_follow())));--> statement-breakpoint
CREATE POLICY "talk_add" ON "talk" AS PERMISSIVE FOR INSERT TO "loype_app" WITH CHECK ("talk"."invited_by" = (select acting_person()) and ("talk"."training_id" in (select id from training where trainee_id = (select acting_person())) or "talk"."training_id" in (select trainings_i_mentor())));--> statement-breakpoint
CREATE POLICY "talk_change" ON "talk" AS PERMISSIVE FOR UPDATE TO "loype_app" USING ("talk"."training_id" in (select id from training where trainee_id = (select acting_person())) or "talk"."training_id" in (select trainings_i_mentor())) WITH CHECK ("talk"."training_id" in (select id from training where trainee_id = (select acting_person())) or "talk"."training_id" in (select trainings_i_mentor()));--> statement-breakpoint
CREATE POLICY "talk_system" ON "talk" AS PERMISSIVE FOR ALL TO "loype_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "talk_share_see" ON "talk_share" AS PERMISSIVE FOR SELECT TO "loype_app" USING ("talk_share"."mentor_id" = (select acting_person()) or "talk_share"."training_id" in (select id from training where trainee_id = (select acting_person())));--> statement-breakpoint
CREATE POLICY "talk_share_add" ON "talk_share" AS PERMISSIVE FOR INSERT TO "loype_app" WITH CHECK ("talk_share"."training_id" in (select id from training where trainee_id = (select acting_person())) and "talk_share"."talk_id" in (select id from talk where training_id = "talk_share"."training_id"));--> statement-breakpoint
CREATE POLICY "talk_share_remove" ON "talk_share" AS PERMISSIVE FOR DELETE TO "loype_app" USING ("talk_share"."training_id" in (select id from training where trainee_id = (select acting_person())));--> statement-breakpoint
CREATE POLICY "talk_share_system" ON "talk_share" AS PERMISSIVE FOR ALL TO "loype_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "talk_text_see" ON "talk_text" AS PERMISSIVE FOR SELECT TO "loype_app" USING ("talk_text"."talk_id" in (select talks_i_read()));--> statement-breakpoint
CREATE POLICY "talk_text_add" ON "talk_text" AS PERMISSIVE FOR INSERT TO "loype_app" WITH CHECK ("talk_text"."author_id" = (select acting_person()) and "talk_text"."talk_id" in (select talks_i_read()) and ("talk_text"."kind" = 'addendum' or "talk_text"."talk_id" in (select id from talk where completed_at is null)));--> statement-breakpoint
CREATE POLICY "talk_text_change" ON "talk_text" AS PERMISSIVE FOR UPDATE TO "loype_app" USING ("talk_text"."kind" <> 'addendum' and "talk_text"."talk_id" in (select talks_i_read()) and ("talk_text"."kind" = 'minutes' or "talk_text"."author_id" = (select acting_person())) and "talk_text"."talk_id" in (select id from talk where completed_at is null)) WITH CHECK ("talk_text"."author_id" = (select acting_person()) and "talk_text"."talk_id" in (select id from talk where completed_at is null));--> statement-breakpoint
CREATE POLICY "mentor_agreement_see" ON "mentor_agreement" AS PERMISSIVE FOR SELECT TO "loype_app" USING ("mentor_agreement"."mentor_id" = (select acting_person()) or ("mentor_agreement"."kommune_id" = any((select units_where_i('training.follow'))::uuid[]) and not ("mentor_agreement"."training_id" in (select id from training where trainee_id = (select acting_person()))) and "mentor_agreement"."training_id" not in (select trainings_i_mentor())));--> statement-breakpoint
CREATE POLICY "mentor_agreement_add" ON "mentor_agreement" AS PERMISSIVE FOR INSERT TO "loype_app" WITH CHECK ("mentor_agreement"."made_by" = (select acting_person()) and "mentor_agreement"."training_id" = any((select trainings_i_read())::uuid[]) and not ("mentor_agreement"."training_id" in (select id from training where trainee_id = (select acting_person()))) and ("mentor_agreement"."mentor_id" = (select acting_person()) or not ("mentor_agreement"."training_id" in (select id from training where trainee_id = (select acting_person()))) and "mentor_agreement"."training_id" not in (select trainings_i_mentor())));--> statement-breakpoint
CREATE POLICY "mentor_agreement_change" ON "mentor_agreement" AS PERMISSIVE FOR UPDATE TO "loype_app" USING ("mentor_agreement"."training_id" = any((select trainings_i_read())::uuid[]) and not ("mentor_agreement"."training_id" in (select id from training where trainee_id = (select acting_person()))) and ("mentor_agreement"."mentor_id" = (select acting_person()) or not ("mentor_agreement"."training_id" in (select id from training where trainee_id = (select acting_person()))) and "mentor_agreement"."training_id" not in (select trainings_i_mentor()))) WITH CHECK ("mentor_agreement"."training_id" = any((select trainings_i_read())::uuid[]) and not ("mentor_agreement"."training_id" in (select id from training where trainee_id = (select acting_person()))) and ("mentor_agreement"."mentor_id" = (select acting_person()) or not ("mentor_agreement"."training_id" in (select id from training where trainee_id = (select acting_person()))) and "mentor_agreement"."training_id" not in (select trainings_i_mentor())));--> statement-breakpoint
CREATE POLICY "mentor_agreement_system" ON "mentor_agreement" AS PERMISSIVE FOR ALL TO "loype_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "mentor_profile_see" ON "mentor_profile" AS PERMISSIVE FOR SELECT TO "loype_app" USING ("mentor_profile"."person_id" = (select acting_person()) or ("mentor_profile"."open" and cardinality((select units_where_i('mentors.search'))::uuid[]) > 0));--> statement-breakpoint
CREATE POLICY "mentor_profile_add" ON "mentor_profile" AS PERMISSIVE FOR INSERT TO "loype_app" WITH CHECK ("mentor_profile"."person_id" = (select acting_person()));--> statement-breakpoint
CREATE POLICY "mentor_profile_change" ON "mentor_profile" AS PERMISSIVE FOR UPDATE TO "loype_app" USING ("mentor_profile"."person_id" = (select acting_person())) WITH CHECK ("mentor_profile"."person_id" = (select acting_person()));--> statement-breakpoint
CREATE POLICY "mentor_profile_system" ON "mentor_profile" AS PERMISSIVE FOR ALL TO "loype_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "mentor_request_see" ON "mentor_request" AS PERMISSIVE FOR SELECT TO "loype_app" USING ("mentor_request"."mentor_id" = (select acting_person()) or "mentor_request"."training_id" = any((select trainings_i_read())::uuid[]) or "mentor_request"."training_id" in (select unnest(trainings_i_follow())));--> statement-breakpoint
CREATE POLICY "mentor_request_add" ON "mentor_request" AS PERMISSIVE FOR INSERT TO "loype_app" WITH CHECK ("mentor_request"."asked_by" = (select acting_person()) and "mentor_request"."state" = 'asked' and cardinality((select units_where_i('mentors.search'))::uuid[]) > 0 and ("mentor_request"."training_id" = any((select trainings_i_read())::uuid[]) or "mentor_request"."training_id" in (select unnest(trainings_i_follow()))));--> statement-breakpoint
CREATE POLICY "mentor_request_change" ON "mentor_request" AS PERMISSIVE FOR UPDATE TO "loype_app" USING ("mentor_request"."mentor_id" = (select acting_person()) or "mentor_request"."training_id" = any((select trainings_i_read())::uuid[]) or "mentor_request"."training_id" in (select unnest(trainings_i_follow()))) WITH CHECK (("mentor_request"."mentor_id" = (select acting_person()) and "mentor_request"."state" in ('accepted', 'declined')) or ("mentor_request"."state" = 'withdrawn' and cardinality((select units_where_i('mentors.search'))::uuid[]) > 0 and ("mentor_request"."training_id" = any((select trainings_i_read())::uuid[]) or "mentor_request"."training_id" in (select unnest(trainings_i_follow())))));--> statement-breakpoint
CREATE POLICY "mentor_request_system" ON "mentor_request" AS PERMISSIVE FOR ALL TO "loype_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "qualification_see" ON "qualification" AS PERMISSIVE FOR SELECT TO "loype_app" USING ("qualification"."person_id" = (select acting_person()) or "qualification"."person_id" in (select people_i_know()));--> statement-breakpoint
CREATE POLICY "qualification_add" ON "qualification" AS PERMISSIVE FOR INSERT TO "loype_app" WITH CHECK ("qualification"."said_by" = (select acting_person()) and (("qualification"."person_id" = (select acting_person()) and "qualification"."confirmed_by" is null) or (cardinality((select units_where_i('mentors.search'))::uuid[]) > 0 and "qualification"."person_id" in (select people_i_know()))));--> statement-breakpoint
CREATE POLICY "qualification_change" ON "qualification" AS PERMISSIVE FOR UPDATE TO "loype_app" USING ("qualification"."person_id" = (select acting_person()) or (cardinality((select units_where_i('mentors.search'))::uuid[]) > 0 and "qualification"."person_id" in (select people_i_know()))) WITH CHECK ("qualification"."person_id" = (select acting_person()) or (cardinality((select units_where_i('mentors.search'))::uuid[]) > 0 and "qualification"."person_id" in (select people_i_know())));--> statement-breakpoint
CREATE POLICY "qualification_system" ON "qualification" AS PERMISSIVE FOR ALL TO "loype_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "office_see" ON "office" AS PERMISSIVE FOR SELECT TO "loype_app" USING (true);--> statement-breakpoint
CREATE POLICY "office_add" ON "office" AS PERMISSIVE FOR INSERT TO "loype_app" WITH CHECK (cardinality((select units_where_i('organisation.import'))::uuid[]) > 0);--> statement-breakpoint
CREATE POLICY "office_change" ON "office" AS PERMISSIVE FOR UPDATE TO "loype_app" USING (cardinality((select units_where_i('organisation.import'))::uuid[]) > 0) WITH CHECK (cardinality((select units_where_i('organisation.import'))::uuid[]) > 0);--> statement-breakpoint
CREATE POLICY "office_system" ON "office" AS PERMISSIVE FOR ALL TO "loype_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "registration_see" ON "registration" AS PERMISSIVE FOR SELECT TO "loype_app" USING (true);--> statement-breakpoint
CREATE POLICY "registration_add" ON "registration" AS PERMISSIVE FOR INSERT TO "loype_app" WITH CHECK ((cardinality((select units_where_i('registration.decide'))::uuid[]) > 0 or unit_id = any((select units_where_i('registration.note'))::uuid[])));--> statement-breakpoint
CREATE POLICY "registration_change" ON "registration" AS PERMISSIVE FOR UPDATE TO "loype_app" USING ((cardinality((select units_where_i('registration.decide'))::uuid[]) > 0 or unit_id = any((select units_where_i('registration.note'))::uuid[]))) WITH CHECK ((cardinality((select units_where_i('registration.decide'))::uuid[]) > 0 or unit_id = any((select units_where_i('registration.note'))::uuid[])));--> statement-breakpoint
CREATE POLICY "registration_system" ON "registration" AS PERMISSIVE FOR ALL TO "loype_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "count_confirmation_see" ON "count_confirmation" AS PERMISSIVE FOR SELECT TO "loype_app" USING ("count_confirmation"."training_id" = any((select trainings_i_read())::uuid[]) or "count_confirmation"."training_id" in (select unnest(trainings_i_follow())));--> statement-breakpoint
CREATE POLICY "count_confirmation_add" ON "count_confirmation" AS PERMISSIVE FOR INSERT TO "loype_app" WITH CHECK ("count_confirmation"."adviser_id" = (select acting_person()) and "count_confirmation"."training_id" in (select unnest(trainings_i_follow())));--> statement-breakpoint
CREATE POLICY "count_confirmation_system" ON "count_confirmation" AS PERMISSIVE FOR ALL TO "loype_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "leave_see" ON "leave" AS PERMISSIVE FOR SELECT TO "loype_app" USING ("leave"."training_id" = any((select trainings_i_read())::uuid[]) or "leave"."training_id" in (select unnest(trainings_i_follow())));--> statement-breakpoint
CREATE POLICY "leave_add" ON "leave" AS PERMISSIVE FOR INSERT TO "loype_app" WITH CHECK ("leave"."training_id" = any((select trainings_i_read())::uuid[]));--> statement-breakpoint
CREATE POLICY "leave_change" ON "leave" AS PERMISSIVE FOR UPDATE TO "loype_app" USING ("leave"."training_id" = any((select trainings_i_read())::uuid[])) WITH CHECK ("leave"."training_id" = any((select trainings_i_read())::uuid[]));--> statement-breakpoint
CREATE POLICY "leave_remove" ON "leave" AS PERMISSIVE FOR DELETE TO "loype_app" USING ("leave"."training_id" = any((select trainings_i_read())::uuid[]));--> statement-breakpoint
CREATE POLICY "leave_system" ON "leave" AS PERMISSIVE FOR ALL TO "loype_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "leave_reason_see" ON "leave_reason" AS PERMISSIVE FOR SELECT TO "loype_app" USING ("leave_reason"."training_id" = any((select trainings_i_read())::uuid[]));--> statement-breakpoint
CREATE POLICY "leave_reason_add" ON "leave_reason" AS PERMISSIVE FOR INSERT TO "loype_app" WITH CHECK ("leave_reason"."training_id" = any((select trainings_i_read())::uuid[]) and "leave_reason"."leave_id" in (select id from leave where training_id = "leave_reason"."training_id"));--> statement-breakpoint
CREATE POLICY "leave_reason_change" ON "leave_reason" AS PERMISSIVE FOR UPDATE TO "loype_app" USING ("leave_reason"."training_id" = any((select trainings_i_read())::uuid[])) WITH CHECK ("leave_reason"."training_id" = any((select trainings_i_read())::uuid[]));--> statement-breakpoint
CREATE POLICY "leave_reason_remove" ON "leave_reason" AS PERMISSIVE FOR DELETE TO "loype_app" USING ("leave_reason"."training_id" = any((select trainings_i_read())::uuid[]));--> statement-breakpoint
CREATE POLICY "leave_reason_system" ON "leave_reason" AS PERMISSIVE FOR ALL TO "loype_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "plan_acknowledgement_see" ON "plan_acknowledgement" AS PERMISSIVE FOR SELECT TO "loype_app" USING ("plan_acknowledgement"."training_id" = any((select trainings_i_read())::uuid[]));--> statement-breakpoint
CREATE POLICY "plan_acknowledgement_add" ON "plan_acknowledgement" AS PERMISSIVE FOR INSERT TO "loype_app" WITH CHECK ("plan_acknowledgement"."person_id" = (select acting_person()) and "plan_acknowledgement"."training_id" = any((select trainings_i_read())::uuid[]));--> statement-breakpoint
CREATE POLICY "plan_acknowledgement_system" ON "plan_acknowledgement" AS PERMISSIVE FOR ALL TO "loype_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "plan_item_see" ON "plan_item" AS PERMISSIVE FOR SELECT TO "loype_app" USING ("plan_item"."training_id" = any((select trainings_i_read())::uuid[]));--> statement-breakpoint
CREATE POLICY "plan_item_add" ON "plan_item" AS PERMISSIVE FOR INSERT TO "loype_app" WITH CHECK ("plan_item"."training_id" = any((select trainings_i_read())::uuid[]));--> statement-breakpoint
CREATE POLICY "plan_item_change" ON "plan_item" AS PERMISSIVE FOR UPDATE TO "loype_app" USING ("plan_item"."training_id" = any((select trainings_i_read())::uuid[])) WITH CHECK ("plan_item"."training_id" = any((select trainings_i_read())::uuid[]));--> statement-breakpoint
CREATE POLICY "plan_item_remove" ON "plan_item" AS PERMISSIVE FOR DELETE TO "loype_app" USING ("plan_item"."training_id" = any((select trainings_i_read())::uuid[]));--> statement-breakpoint
CREATE POLICY "plan_item_system" ON "plan_item" AS PERMISSIVE FOR ALL TO "loype_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "plan_revision_see" ON "plan_revision" AS PERMISSIVE FOR SELECT TO "loype_app" USING ("plan_revision"."training_id" = any((select trainings_i_read())::uuid[]));--> statement-breakpoint
CREATE POLICY "plan_revision_add" ON "plan_revision" AS PERMISSIVE FOR INSERT TO "loype_app" WITH CHECK ("plan_revision"."made_by" = (select acting_person()) and "plan_revision"."training_id" = any((select trainings_i_read())::uuid[]));--> statement-breakpoint
CREATE POLICY "plan_revision_system" ON "plan_revision" AS PERMISSIVE FOR ALL TO "loype_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "service_period_see" ON "service_period" AS PERMISSIVE FOR SELECT TO "loype_app" USING ("service_period"."training_id" = any((select trainings_i_read())::uuid[]) or "service_period"."training_id" in (select unnest(trainings_i_follow())));--> statement-breakpoint
CREATE POLICY "service_period_add" ON "service_period" AS PERMISSIVE FOR INSERT TO "loype_app" WITH CHECK ("service_period"."training_id" = any((select trainings_i_read())::uuid[]));--> statement-breakpoint
CREATE POLICY "service_period_change" ON "service_period" AS PERMISSIVE FOR UPDATE TO "loype_app" USING ("service_period"."training_id" = any((select trainings_i_read())::uuid[])) WITH CHECK ("service_period"."training_id" = any((select trainings_i_read())::uuid[]));--> statement-breakpoint
CREATE POLICY "service_period_remove" ON "service_period" AS PERMISSIVE FOR DELETE TO "loype_app" USING ("service_period"."training_id" = any((select trainings_i_read())::uuid[]));--> statement-breakpoint
CREATE POLICY "service_period_system" ON "service_period" AS PERMISSIVE FOR ALL TO "loype_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "training_plan_see" ON "training_plan" AS PERMISSIVE FOR SELECT TO "loype_app" USING ("training_plan"."training_id" = any((select trainings_i_read())::uuid[]) or "training_plan"."training_id" in (select unnest(trainings_i_follow())));--> statement-breakpoint
CREATE POLICY "training_plan_add" ON "training_plan" AS PERMISSIVE FOR INSERT TO "loype_app" WITH CHECK ("training_plan"."training_id" = any((select trainings_i_read())::uuid[]));--> statement-breakpoint
CREATE POLICY "training_plan_change" ON "training_plan" AS PERMISSIVE FOR UPDATE TO "loype_app" USING ("training_plan"."training_id" = any((select trainings_i_read())::uuid[])) WITH CHECK ("training_plan"."training_id" = any((select trainings_i_read())::uuid[]));--> statement-breakpoint
CREATE POLICY "training_plan_system" ON "training_plan" AS PERMISSIVE FOR ALL TO "loype_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "move_see" ON "move" AS PERMISSIVE FOR SELECT TO "loype_app" USING (("move"."training_id" = any((select trainings_i_read())::uuid[]) or "move"."training_id" in (select id from training where kommune_id = any((select units_where_i('training.assign'))::uuid[]))) or "move"."to_kommune_id" = any((select units_where_i('training.assign'))::uuid[]) or "move"."training_id" in (select unnest(trainings_i_follow())));--> statement-breakpoint
CREATE POLICY "move_add" ON "move" AS PERMISSIVE FOR INSERT TO "loype_app" WITH CHECK ("move"."state" = 'asked' and ("move"."training_id" = any((select trainings_i_read())::uuid[]) or "move"."training_id" in (select id from training where kommune_id = any((select units_where_i('training.assign'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "move_change" ON "move" AS PERMISSIVE FOR UPDATE TO "loype_app" USING (("move"."training_id" = any((select trainings_i_read())::uuid[]) or "move"."training_id" in (select id from training where kommune_id = any((select units_where_i('training.assign'))::uuid[]))) or "move"."to_kommune_id" = any((select units_where_i('training.assign'))::uuid[])) WITH CHECK (("move"."state" = 'withdrawn' and ("move"."training_id" = any((select trainings_i_read())::uuid[]) or "move"."training_id" in (select id from training where kommune_id = any((select units_where_i('training.assign'))::uuid[])))) or "move"."to_kommune_id" = any((select units_where_i('training.assign'))::uuid[]));--> statement-breakpoint
CREATE POLICY "move_system" ON "move" AS PERMISSIVE FOR ALL TO "loype_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "tenure_see" ON "tenure" AS PERMISSIVE FOR SELECT TO "loype_app" USING ("tenure"."training_id" = any((select trainings_i_read())::uuid[]) or "tenure"."training_id" in (select unnest(trainings_i_follow())) or "tenure"."kommune_id" = any((select units_where_i('training.assign'))::uuid[]));--> statement-breakpoint
CREATE POLICY "tenure_system" ON "tenure" AS PERMISSIVE FOR ALL TO "loype_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "tenure_record_see" ON "tenure_record" AS PERMISSIVE FOR SELECT TO "loype_app" USING ("tenure_record"."trainee_id" = (select acting_person()) or "tenure_record"."kommune_id" = any((select units_where_i('training.assign'))::uuid[]));--> statement-breakpoint
CREATE POLICY "tenure_record_system" ON "tenure_record" AS PERMISSIVE FOR ALL TO "loype_system" USING (true) WITH CHECK (true);--> statement-breakpoint
ALTER POLICY "submission_see" ON "submission" TO loype_app USING ("submission"."entry_id" = (select acting_entry()) or "submission"."entry_id" in (select id from session where person_id = (select acting_person())));--> statement-breakpoint
ALTER POLICY "attachment_add" ON "attachment" TO loype_app WITH CHECK ("attachment"."added_by" = (select acting_person()) and ("attachment"."training_id" in (select id from training where trainee_id = (select acting_person())) or ("attachment"."plan_objective_id" is not null and "attachment"."training_id" = any((select trainings_i_read())::uuid[])
      and "attachment"."training_id" in (select training_id from participant where person_id = (select acting_person()) and capacity = 'leader' and until_on is null))));