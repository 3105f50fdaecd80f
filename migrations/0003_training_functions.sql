-- Functions the policies of mentoring, plans, moves and applications ask. As in 0000: each answers only about the acting person.

-- Trainings whose doctor the acting person mentors now, while they hold the role in the kommune.
create function trainings_i_mentor() returns setof uuid language plpgsql stable cost 1 rows 20 security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as
$$
begin
  return query
    select p.training_id from participant p join training t on t.id = p.training_id
     where p.person_id = acting_person() and p.capacity = 'mentor' and p.until_on is null and t.trainee_id <> p.person_id
       and holds_role('mentor', t.kommune_id);
end $$;
--> statement-breakpoint
-- Conversations whose texts the acting person reads: the doctor all of theirs, the mentor those they were invited to themselves and
-- those the doctor has let them read. Who does not mentor the doctor any more reads none. Nobody else does, whatever they are.
create function talks_i_read() returns setof uuid language plpgsql stable cost 1 rows 50 security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as
$$
declare mine uuid := acting_person();
begin
  if mine is null then return; end if;
  return query
    select t.id from talk t join training tr on tr.id = t.training_id where tr.trainee_id = mine
    union
    select t.id from talk t where t.training_id in (select trainings_i_mentor())
       and (t.mentor_id = mine or exists (select from talk_share s where s.talk_id = t.id and s.training_id = t.training_id and s.mentor_id = mine));
end $$;
--> statement-breakpoint
-- Which of these numbers are HPR numbers of somebody else than those named: what must not stand in what is written about a conversation.
-- It tells nobody whose they are. Leading zeros mean nothing.
create function hpr_numbers_of_others(numbers text[], besides uuid[]) returns setof text language plpgsql stable security definer set search_path = public, pg_temp as
$$
begin
  if acting_person() is null or cardinality(numbers) > 500 then return; end if;
  return query
    select distinct n from unnest(numbers) n join person p on p.hpr_number in (ltrim(n, '0'), lpad(ltrim(n, '0'), 7, '0'), lpad(ltrim(n, '0'), 8, '0'), lpad(ltrim(n, '0'), 9, '0'))
     where n ~ '^[0-9]{7,9}$' and not (p.id = any(besides) or coalesce(p.merged_into = any(besides), false));
end $$;
--> statement-breakpoint
-- Trainings one meets in a part only: as supervisor, as signer, by deciding some objectives, by being asked to mentor, or because the
-- doctor asks to come to one's kommune.
create or replace function trainings_i_touch() returns setof uuid language plpgsql stable cost 1 rows 20 security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as
$$
declare
  decided uuid[] := objectives_i_decide();
  assigned uuid[] := units_where_i('training.assign');
begin
  return query
    select training_id from participant where person_id = acting_person() and capacity = 'supervisor' and until_on is null
    union select training_id from signing where signer_id = acting_person() and state <> 'recalled'
    union select training_id from recommendation where person_id = acting_person()
    union select training_id from ticket where id = acting_ticket()
    union select training_id from plan_objective where id = any(decided)
    union select training_id from mentor_request where mentor_id = acting_person() and state in ('asked', 'accepted')
    union select training_id from move where to_kommune_id = any(assigned) and state in ('asked', 'confirmed');
end $$;
--> statement-breakpoint
-- As in 0000, and mentors who have said they take on doctors, for those who look for one; who has been asked to mentor, and by whom.
create or replace function people_i_know() returns setof uuid language plpgsql stable cost 1 rows 20 security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as
$$
declare
  -- Each is asked once, before the statement: inside it they would be asked for every row.
  mine uuid := acting_person();
  reads uuid[] := trainings_i_read();
  wide uuid[] := reads || trainings_i_follow();
  narrow uuid[] := array(select trainings_i_touch());
  activities uuid[] := activities_i_see();
  decided uuid[] := objectives_i_decide();
  units uuid[] := units_where_i('people.view');
  searches boolean := cardinality(units_where_i('mentors.search')) > 0;
begin
  return query
    select trainee_id from training where id = any(wide || narrow)
    union select person_id from participant where training_id = any(wide)
    union select person_id from participant where training_id = any(narrow) and capacity in ('leader', 'mentor') and until_on is null
    union select signer_id from signing where training_id = any(reads)
    union select signer_id from signing where activity_id = any(activities)
    union select person_id from recommendation where training_id = any(reads)
    union select person_id from recommendation where plan_objective_id = any(decided)
    union select delegate_id from delegation where leader_id = mine
    union select delegate_id from delegation where training_id = any(reads)
    union select leader_id from delegation where delegate_id = mine
    union select r.person_id from role r where r.unit_id = any(units)
    union select r.person_id from role r where r.given_by = mine
    union select i.person_id from invitation i where i.invited_by = mine
    union select t.signer_id from ticket t where t.id = acting_ticket()
    union select m.person_id from mentor_profile m where searches and m.open
    union select q.mentor_id from mentor_request q where q.training_id = any(wide)
    union select q.asked_by from mentor_request q where q.mentor_id = mine and q.state in ('asked', 'accepted');
end $$;
--> statement-breakpoint
create or replace function record_shows_file(wanted uuid) returns boolean language plpgsql stable as
$$ begin return exists (select from attachment where file_id = wanted) or exists (select from approval_document where file_id = wanted); end $$;
--> statement-breakpoint
-- Periods of one doctor overlap only up to a whole post, in whichever of their trainings they stand. Two who write at once wait for
-- each other. The doctor is the training's, whatever was sent.
create function service_period_fits() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$
declare highest int;
begin
  select trainee_id into new.trainee_id from training where id = new.training_id;
  perform pg_advisory_xact_lock(7010, hashtext(new.trainee_id::text));
  select max(together) into highest from (
    select (select coalesce(sum(o.percentage), 0) from service_period o
             where o.trainee_id = new.trainee_id and o.id <> new.id and o.from_on <= d.day and (o.until_on is null or o.until_on >= d.day)) + new.percentage as together
      from (select new.from_on as day
            union select o.from_on from service_period o where o.trainee_id = new.trainee_id and o.from_on > new.from_on and (new.until_on is null or o.from_on <= new.until_on)) d) s;
  if highest > 100 then
    raise exception 'periods overlap at % per cent', highest using errcode = 'check_violation', constraint = 'service_period_at_most_whole';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- How many doctors those who take on doctors mentor now, everywhere: a number for those who look for a mentor, and one's own.
create function mentor_loads() returns table (person_id uuid, doctors int) language plpgsql stable security definer set search_path = public, pg_temp as
$$
declare
  mine uuid := acting_person();
  searches boolean := cardinality(units_where_i('mentors.search')) > 0;
begin
  return query
    select m.person_id, (select count(*)::int from participant p join training t on t.id = p.training_id and t.state = 'active' where p.person_id = m.person_id and p.capacity = 'mentor' and p.until_on is null)
      from mentor_profile m where m.person_id = mine or (searches and m.open);
end $$;
--> statement-breakpoint
-- As in 0000, and what two rows for one human may both have as mentor.
create or replace function merge_person(gone uuid, stays uuid) returns void language plpgsql security definer set search_path = public, pg_temp as
$$
declare reference record;
begin
  -- Nobody gives themselves a role, by another address of theirs either.
  update role set until_on = acting_day() - 1 where person_id = gone and given_by = stays and (until_on is null or until_on >= acting_day());
  -- What both have, the one that stays keeps.
  update role g set until_on = acting_day() - 1 where g.person_id = gone and g.until_on is null
     and exists (select from role k where k.person_id = stays and k.unit_id = g.unit_id and k.role = g.role and k.until_on is null);
  update participant g set until_on = acting_day() where g.person_id = gone and g.until_on is null
     and exists (select from participant k where k.person_id = stays and k.training_id = g.training_id and k.capacity = g.capacity and k.until_on is null);
  update signing g set state = 'recalled' where g.signer_id = gone and g.state = 'waiting'
     and exists (select from signing k where k.signer_id = stays and k.activity_id = g.activity_id and k.state = 'waiting');
  -- What one of them has answered goes before what the other was only asked.
  delete from ticket_item i using recommendation k where i.recommendation_id = k.id and k.person_id = stays and k.state = 'asked'
     and exists (select from recommendation g where g.person_id = gone and g.state <> 'asked' and g.plan_objective_id = k.plan_objective_id and g.capacity = k.capacity);
  delete from recommendation k where k.person_id = stays and k.state = 'asked'
     and exists (select from recommendation g where g.person_id = gone and g.state <> 'asked' and g.plan_objective_id = k.plan_objective_id and g.capacity = k.capacity);
  delete from ticket_item i using recommendation g where i.recommendation_id = g.id and g.person_id = gone
     and exists (select from recommendation k where k.person_id = stays and k.plan_objective_id = g.plan_objective_id and k.capacity = g.capacity);
  delete from recommendation g where g.person_id = gone
     and exists (select from recommendation k where k.person_id = stays and k.plan_objective_id = g.plan_objective_id and k.capacity = g.capacity);
  -- Of what is said of both, what somebody has confirmed stands; nobody confirms for themselves, by another address of theirs either.
  update qualification set confirmed_by = null, confirmed_at = null where (person_id = gone and confirmed_by = stays) or (person_id = stays and confirmed_by = gone);
  update qualification k set withdrawn_at = now() where k.person_id = stays and k.withdrawn_at is null and k.confirmed_by is null
     and exists (select from qualification g where g.person_id = gone and g.kind = k.kind and g.withdrawn_at is null and g.confirmed_by is not null);
  update qualification g set withdrawn_at = now() where g.person_id = gone and g.withdrawn_at is null
     and exists (select from qualification k where k.person_id = stays and k.kind = g.kind and k.withdrawn_at is null);
  delete from mentor_profile g where g.person_id = gone and exists (select from mentor_profile k where k.person_id = stays);
  update mentor_request g set state = 'withdrawn', answered_at = now() where g.mentor_id = gone and g.state = 'asked'
     and exists (select from mentor_request k where k.mentor_id = stays and k.training_id = g.training_id and k.state = 'asked');
  delete from talk_share g where g.mentor_id = gone and exists (select from talk_share k where k.mentor_id = stays and k.talk_id = g.talk_id);
  update mentor_agreement g set state = 'ended', ended_on = acting_day() where g.mentor_id = gone and g.state = 'draft'
     and exists (select from mentor_agreement k where k.mentor_id = stays and k.training_id = g.training_id and k.state = 'draft');
  for reference in
    select c.conrelid::regclass as in_table, a.attname as in_column
      from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where c.contype = 'f' and c.confrelid = 'person'::regclass and cardinality(c.conkey) = 1
  loop
    execute format('update %s set %I = $1 where %I = $2', reference.in_table, reference.in_column, reference.in_column) using stays, gone;
  end loop;
  -- These point to no row: they outlive whoever they are about.
  update news set person_id = stays where person_id = gone;
  update reading set subject_id = stays where subject_id = gone;
  update person set merged_into = stays where id = gone;
end $$;
--> statement-breakpoint
-- How the trainings the acting person reads or follows come along, in numbers and days and nothing else: what the forecast and the early
-- warnings need of rows that who follows from outside does not see. @wanted only these; null: all of them
create function training_progress(wanted uuid[]) returns table (
  training_id uuid, approved_lately int, courses_done int, courses_undated int, courses_on date[], signatures_waiting int, signature_since timestamptz, sent int, sent_since timestamptz
) language plpgsql stable rows 1000 security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as
$$
declare
  mine uuid[] := trainings_i_read() || trainings_i_follow();
  year_ago date := acting_day() - interval '12 months';
begin
  if wanted is not null then mine := array(select unnest(mine) intersect select unnest(wanted)); end if;
  return query
    select m.id, o.lately, greatest(c.done, k.done), c.undated, c.days, s.waiting, s.since, o.sent, o.since
      from (select distinct unnest(mine) as id) m
      cross join lateral (select count(*) filter (where approved_on > year_ago)::int as lately, count(*) filter (where state = 'sent')::int as sent, min(state_since) filter (where state = 'sent') as since
                            from plan_objective po where po.training_id = m.id) o
      cross join lateral (select count(*) filter (where p.state = 'done')::int as done, count(*) filter (where p.state = 'planned' and p.on_day is null)::int as undated,
                                 coalesce(array_agg(p.on_day order by p.on_day) filter (where p.state = 'planned' and p.on_day is not null), '{}') as days
                            from plan_item p where p.training_id = m.id and p.kind = 'course') c
      cross join lateral (select count(distinct lower(a.title))::int as done from activity a
                           where a.training_id = m.id and a.type = 'kurs' and a.state <> 'rejected' and coalesce(a.until_on, a.from_on) <= acting_day()) k
      cross join lateral (select count(*)::int as waiting, min(g.asked_at) as since from signing g where g.training_id = m.id and g.state = 'waiting') s;
end $$;
