create trigger count_added after insert on plan_objective referencing new table as new_rows for each statement execute function count_added();
--> statement-breakpoint
create trigger count_changed after update on plan_objective referencing old table as old_rows new table as new_rows for each statement execute function count_changed();
--> statement-breakpoint
create trigger reads_changed after insert or update or delete on training for each statement execute function reads_changed();
--> statement-breakpoint
create trigger reads_changed after insert or update or delete on participant for each statement execute function reads_changed();
--> statement-breakpoint
create trigger reads_changed after insert or update or delete on role for each statement execute function reads_changed();
--> statement-breakpoint
create trigger reads_changed after insert or update or delete on delegation for each statement execute function reads_changed();
--> statement-breakpoint
-- Which columns a person's request may write over in a row it may change; the others stand as they were added. `*` is all of them.
create function columns_to_change() returns table (in_table text, in_columns text) language sql immutable as
$$ values
  ('unit', '*'), ('kommune', '*'), ('centrality', '*'), ('curriculum', 'valid_to'),
  ('person', 'email, mail_pace, lang'), ('role', 'until_on'), ('session', 'ended_at, working_as'), ('api_token', 'revoked_at'), ('address_change', 'ended_at'),
  ('invitation', 'secret_hash, created_at, expires_at, revoked_at'), ('draft', 'data, at'),
  ('training', 'state, archived_on'), ('participant', 'until_on'), ('plan', 'state'),
  ('plan_objective', 'state, state_since, completed_on, discussed_on, approved_on, reminders'),
  ('activity', 'type, title, description, place, from_on, until_on, state, state_since, alternative, alternative_reason'),
  ('signing', 'state, answered_at, answered_by, signer_name, signer_hpr'), ('recommendation', 'state, comment, asked_at, answered_at, answered_by, signer_name, signer_hpr, reminders'),
  ('delegation', 'revoked_at'), ('ticket', 'revoked_at')
$$;
--> statement-breakpoint
-- Rights follow the policies: what has no policy for a role, the role may not do. Run again at the end of every later migration.
create function apply_rights() returns void language plpgsql as
$$
declare
  one record;
  allowed text;
begin
  for one in select tablename from pg_tables where schemaname = 'public' and tableowner = current_user loop
    execute format('revoke all on %I from loype_app, loype_system', one.tablename);
  end loop;
  for one in select distinct tablename, unnest(roles) as to_role, case cmd when 'ALL' then 'select, insert, update, delete' else cmd end as command
               from pg_policies where schemaname = 'public' loop
    allowed := null;
    if one.command = 'UPDATE' and one.to_role = 'loype_app' then
      select in_columns into allowed from columns_to_change() where in_table = one.tablename;
      if allowed is null then raise exception 'columns_to_change() does not say which columns of % may be changed', one.tablename; end if;
    end if;
    execute format('grant %s%s on %I to %I', one.command, case when allowed <> '*' then format(' (%s)', allowed) else '' end, one.tablename, one.to_role);
  end loop;
  grant usage on all sequences in schema public to loype_app, loype_system;
end $$;
--> statement-breakpoint
select apply_rights();
--> statement-breakpoint
-- What only the owner or the system may call. Everybody else would become somebody else with the first, and stop the trail with the second.
revoke execute on function actor_of(uuid, uuid, uuid, text[]), hold_trail(), merge_person(uuid, uuid), apply_rights(), count_added(), count_changed(), person_holds(uuid, text, uuid), columns_to_change() from public;
--> statement-breakpoint
grant execute on function hold_trail(), merge_person(uuid, uuid) to loype_system;
