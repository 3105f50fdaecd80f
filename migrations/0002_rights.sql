create trigger count_added after insert on plan_objective referencing new table as new_rows for each statement execute function count_added();
--> statement-breakpoint
create trigger count_changed after update on plan_objective referencing old table as old_rows new table as new_rows for each statement execute function count_changed();
--> statement-breakpoint
-- Rights follow the policies: what has no policy for a role, the role may not do. Run again at the end of every later migration.
create function apply_rights() returns void language plpgsql as
$$
declare one record;
begin
  for one in select tablename from pg_tables where schemaname = 'public' and tableowner = current_user loop
    execute format('revoke all on %I from loype_app, loype_system', one.tablename);
  end loop;
  for one in select distinct tablename, unnest(roles) as to_role, case cmd when 'ALL' then 'select, insert, update, delete' else cmd end as command
               from pg_policies where schemaname = 'public' loop
    execute format('grant %s on %I to %I', one.command, one.tablename, one.to_role);
  end loop;
  grant usage on all sequences in schema public to loype_app, loype_system;
end $$;
--> statement-breakpoint
select apply_rights();
--> statement-breakpoint
-- What only the owner or the system may call. Everybody else would become somebody else with the first, and stop the trail with the second.
revoke execute on function actor_of(uuid, uuid, uuid, text[]), hold_trail(), merge_person(uuid, uuid), apply_rights(), count_added(), count_changed() from public;
--> statement-breakpoint
grant execute on function hold_trail(), merge_person(uuid, uuid) to loype_system;
