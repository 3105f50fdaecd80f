create trigger service_period_fits before insert or update on service_period for each row execute function service_period_fits();
--> statement-breakpoint
-- Columns a request may write over, with the tables of this version. As in 0002.
create or replace function columns_to_change() returns table (in_table text, in_columns text) language sql immutable as
$$ values
  ('unit', '*'), ('kommune', '*'), ('centrality', '*'), ('curriculum', 'valid_to'), ('registration', 'status, from_on'), ('office', '*'), ('arena', 'name, kind, agreed_from, agreed_until, note'), ('arena_objective', 'extent'),
  ('person', 'email, mail_pace, lang'), ('role', 'until_on'), ('session', 'ended_at, working_as'), ('api_token', 'revoked_at'), ('address_change', 'ended_at'),
  ('invitation', 'secret_hash, created_at, expires_at, revoked_at'), ('draft', 'data, at'),
  ('training', 'state, archived_on'), ('participant', 'until_on'), ('plan', 'state'),
  ('plan_objective', 'state, state_since, completed_on, discussed_on, approved_on, reminders'),
  ('activity', 'type, title, description, place, from_on, until_on, state, state_since, alternative, alternative_reason'),
  ('signing', 'state, answered_at, answered_by, signer_name, signer_hpr'), ('recommendation', 'state, comment, asked_at, answered_at, answered_by, signer_name, signer_hpr, reminders'),
  ('delegation', 'revoked_at'), ('ticket', 'revoked_at'), ('move', 'state, answered_by, answered_at, leader_id'),
  ('qualification', 'confirmed_by, confirmed_at, withdrawn_at'), ('mentor_profile', 'open, capacity, languages, home_id, near_km, by_video, updated_at'), ('mentor_request', 'state, answered_at'),
  ('mentor_agreement', 'from_on, until_on, mentoring_minutes, preparation_minutes, hourly_ore, state, mentor_signed_at, leader_id, leader_signed_at, ended_on'),
  ('talk', 'starts_at, planned_minutes, way, state, sequence, held_on, held_minutes, prepared_minutes, missed_by, completed_at'), ('talk_text', 'author_id, sealed, written_at'),
  ('group_membership', 'group_name, leader_name, from_on, until_on'), ('group_meeting', 'minutes, attended'),
  ('service_period', 'kind, arena, unit_id, percentage, from_on, until_on, old_scheme, agreed, objectives'), ('leave', 'percentage, from_on, until_on'), ('leave_reason', 'kind'),
  ('plan_item', 'kind, title, code, on_day, how, state'), ('training_plan', 'revisions, revised_on'), ('what_if', 'name, changes, shared'),
  ('service_confirmation', 'state, said, signer_id, signer_name, signed_at, comment'), ('application', 'state')
$$;
--> statement-breakpoint
select apply_rights();
--> statement-breakpoint
revoke execute on function service_period_fits() from public;
