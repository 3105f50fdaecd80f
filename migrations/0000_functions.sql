-- Functions the row policies ask. They are plpgsql, so that they can be made before the tables they read and keep their
-- plan per connection. Those marked SECURITY DEFINER run as the owner and see past the policies: each answers only
-- about the acting person, who is set by the door at the start of the transaction.
-- Those the policies ask are asked once per statement; the planner counts them for every look-up, so a low cost is what lets it look
-- rows up one by one instead of reading whole tables. Their own statements are planned once and for all (force_generic_plan).

create function acting_person() returns uuid language sql stable as
$$ select nullif(current_setting('app.person', true), '')::uuid $$;
--> statement-breakpoint
create function acting_ticket() returns uuid language sql stable as
$$ select nullif(current_setting('app.ticket', true), '')::uuid $$;
--> statement-breakpoint
create function acting_entry() returns uuid language sql stable as
$$ select nullif(current_setting('app.entry', true), '')::uuid $$;
--> statement-breakpoint
create function acting_day() returns date language sql stable as
$$ select nullif(current_setting('app.today', true), '')::date $$;
--> statement-breakpoint
-- The human behind the request: who is signed in, or whom the link was sent to.
create function acting_human() returns uuid language plpgsql stable security definer set search_path = public, pg_temp as
$$ begin return coalesce(acting_person(), (select signer_id from ticket where id = acting_ticket())); end $$;
--> statement-breakpoint
-- Norwegian order (æ, ø, å last) on both engines: neither is sure to have the collation.
create function norwegian_order(word text) returns text language sql immutable as
$$ select translate(lower(word), 'æäøöåé', '{{||}e') collate "C" $$;
--> statement-breakpoint
-- Units in which the acting person holds a right today, with all units below them. A role in the country reaches everything.
create function units_where_i(wanted text) returns uuid[] language plpgsql stable cost 1 security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as
$$
declare held uuid[];
begin
  select array_agg(distinct r.unit_id) into held from role r join role_right rr on rr.role = r.role and rr."right" = wanted
   where r.person_id = acting_person() and r.from_on <= acting_day() and (r.until_on is null or r.until_on >= acting_day());
  if held is null then return '{}'; end if;
  if exists (select from unit where id = any(held) and kind in ('country', 'operator')) then
    return (select array_agg(id) from unit);
  end if;
  return (select array_agg(distinct u.id) from unit u left join unit p on p.id = u.parent_id
           where u.id = any(held) or u.office_id = any(held) or u.parent_id = any(held) or p.parent_id = any(held));
end $$;
--> statement-breakpoint
create function person_holds(someone uuid, wanted text, in_unit uuid) returns boolean language plpgsql stable security definer set search_path = public, pg_temp as
$$ begin return exists (select from role r where r.person_id = someone and r.role = wanted and r.unit_id = in_unit
                         and r.from_on <= acting_day() and (r.until_on is null or r.until_on >= acting_day())); end $$;
--> statement-breakpoint
create function holds_role(wanted text, in_unit uuid) returns boolean language plpgsql stable security definer set search_path = public, pg_temp as
$$ begin return person_holds(acting_person(), wanted, in_unit); end $$;
--> statement-breakpoint
-- Whether a role of the acting person lets them give this role there (`give.<role>` among the rights). A doctor names supervisors
-- where they are in training, whatever has become of the role.
create function i_may_give(wanted text, in_unit uuid) returns boolean language plpgsql stable security definer set search_path = public, pg_temp as
$$
begin
  return exists (
    select from role r join role_right rr on rr.role = r.role and rr."right" = 'give.' || wanted
      join unit held on held.id = r.unit_id join unit u on u.id = in_unit left join unit p on p.id = u.parent_id
     where r.person_id = acting_person() and r.from_on <= acting_day() and (r.until_on is null or r.until_on >= acting_day())
       and (held.kind in ('country', 'operator', 'directorate') or held.id in (u.id, u.office_id, u.parent_id, p.parent_id)))
    or (wanted = 'supervisor' and exists (select from training where trainee_id = acting_person() and kommune_id = in_unit));
end $$;
--> statement-breakpoint
-- Trainings whose whole content the acting person reads: their own, those they lead or mentor now (while they hold the role in
-- the kommune), and those they decide in a leader's place, where the whole training was handed over. A delegation rests on both
-- roles: it holds while the leader leads and the delegate is one.
-- Nearly every policy asks for these, so what was found stands in a setting of the transaction (`app.reads`), and is forgotten when
-- something it rests on changes (triggers in 0002) and when somebody else comes in. Most people only have their own: what asks for
-- more is begun only where there is more.
create function find_trainings_i_read() returns uuid[] language plpgsql stable cost 1 security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as
$$
declare
  mine uuid := acting_person();
  today date := acting_day();
  found uuid[];
begin
  if mine is null then return '{}'; end if;
  found := array(select id from training where trainee_id = mine);
  if exists (select from participant where person_id = mine and until_on is null) then
    found := found || array(
      select p.training_id from participant p join training t on t.id = p.training_id
       where p.person_id = mine and p.capacity in ('leader', 'mentor') and p.until_on is null
         and (p.capacity, t.kommune_id) in (select role, unit_id from role where person_id = mine and from_on <= today and (until_on is null or until_on >= today)));
  end if;
  if exists (select from delegation where delegate_id = mine and revoked_at is null) then
    found := found || array(
      select p.training_id from delegation d
        join participant p on p.person_id = d.leader_id and p.capacity = 'leader' and p.until_on is null
        join training t on t.id = p.training_id and t.kommune_id = d.unit_id
       where d.delegate_id = mine and d.revoked_at is null and today between d.from_on and d.until_on
         and d.objective_ids is null and (d.training_id is null or d.training_id = t.id)
         and holds_role(d.kind, d.unit_id) and person_holds(d.leader_id, 'leader', d.unit_id));
  end if;
  perform set_config('app.reads', found::text, true);
  return found;
end $$;
--> statement-breakpoint
create function trainings_i_read() returns uuid[] language sql stable as
$$ select coalesce(nullif(current_setting('app.reads', true), '')::uuid[], find_trainings_i_read()) $$;
--> statement-breakpoint
-- The people in those trainings: nearly everybody a page names.
create function find_people_beside_me() returns uuid[] language plpgsql stable cost 1 security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as
$$
declare
  reads uuid[] := trainings_i_read();
  found uuid[] := array(select trainee_id from training where id = any(reads) union select person_id from participant where training_id = any(reads));
begin
  perform set_config('app.beside', found::text, true);
  return found;
end $$;
--> statement-breakpoint
create function people_beside_me() returns uuid[] language sql stable as
$$ select coalesce(nullif(current_setting('app.beside', true), '')::uuid[], find_people_beside_me()) $$;
--> statement-breakpoint
create function forget_what_i_read() returns void language plpgsql as
$$ begin perform set_config('app.reads', '', true), set_config('app.beside', '', true); end $$;
--> statement-breakpoint
create function reads_changed() returns trigger language plpgsql as
$$ begin perform forget_what_i_read(); return null; end $$;
--> statement-breakpoint
create function trainings_i_follow() returns uuid[] language plpgsql stable cost 1 security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as
$$
declare held uuid[] := units_where_i('training.follow');
begin
  if cardinality(held) = 0 then return '{}'; end if;
  return array(select id from training where kommune_id = any(held));
end $$;
--> statement-breakpoint
-- Objectives somebody decides without reading the whole training (a delegate for some objectives).
create function objectives_i_decide() returns uuid[] language plpgsql stable cost 1 security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as
$$
declare mine uuid := acting_person();
begin
  if mine is null then return '{}'; end if;
  return array(
    select po.id from delegation d
      join training t on t.id = d.training_id and t.kommune_id = d.unit_id
      join participant p on p.training_id = t.id and p.person_id = d.leader_id and p.capacity = 'leader' and p.until_on is null
      join plan_objective po on po.training_id = t.id and po.id = any(d.objective_ids)
     where d.delegate_id = mine and d.revoked_at is null and acting_day() between d.from_on and d.until_on
       and holds_role(d.kind, d.unit_id) and person_holds(d.leader_id, 'leader', d.unit_id));
end $$;
--> statement-breakpoint
create function signings_of_ticket() returns setof uuid language plpgsql stable cost 1 rows 20 security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as
$$
begin
  if acting_ticket() is null then return; end if;
  return query select signing_id from ticket_item where ticket_id = acting_ticket() and signing_id is not null;
end $$;
--> statement-breakpoint
create function recommendations_of_ticket() returns setof uuid language plpgsql stable cost 1 rows 20 security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as
$$
begin
  if acting_ticket() is null then return; end if;
  return query select recommendation_id from ticket_item where ticket_id = acting_ticket() and recommendation_id is not null;
end $$;
--> statement-breakpoint
-- Activities one is to sign or has answered. What was recalled is not one's own any more.
create function activities_i_sign() returns uuid[] language plpgsql stable cost 1 security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as
$$
begin
  return array(
    select activity_id from signing where signer_id = acting_person() and state <> 'recalled'
    union select s.activity_id from signing s where s.id in (select signings_of_ticket()) and s.state <> 'recalled');
end $$;
--> statement-breakpoint
-- Activities seen without reading the whole training: those one signs, and those under an objective one decides.
create function activities_i_see() returns uuid[] language plpgsql stable cost 1 security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as
$$
declare
  signed uuid[] := activities_i_sign();
  decided uuid[] := objectives_i_decide();
begin
  return array(
    select unnest(signed)
    union select ao.activity_id from activity_objective ao where ao.plan_objective_id = any(decided));
end $$;
--> statement-breakpoint
create function objectives_i_see() returns uuid[] language plpgsql stable cost 1 security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as
$$
declare
  signed uuid[] := activities_i_sign();
  decided uuid[] := objectives_i_decide();
begin
  return array(
    select plan_objective_id from activity_objective where activity_id = any(signed)
    union select plan_objective_id from recommendation where person_id = acting_person()
    union select r.plan_objective_id from recommendation r where r.id in (select recommendations_of_ticket())
    union select unnest(decided));
end $$;
--> statement-breakpoint
-- Trainings one meets in a part only: as supervisor, as signer, or by deciding some objectives.
create function trainings_i_touch() returns setof uuid language plpgsql stable cost 1 rows 20 security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as
$$
declare decided uuid[] := objectives_i_decide();
begin
  return query
    select training_id from participant where person_id = acting_person() and capacity = 'supervisor' and until_on is null
    union select training_id from signing where signer_id = acting_person() and state <> 'recalled'
    union select training_id from recommendation where person_id = acting_person()
    union select training_id from ticket where id = acting_ticket()
    union select training_id from plan_objective where id = any(decided);
end $$;
--> statement-breakpoint
-- People one works with: everybody in the trainings one reads or follows, the doctor and those around them where one only signs,
-- those who hold roles where one may see roles, and those one has invited or given a role.
create function people_i_know() returns setof uuid language plpgsql stable cost 1 rows 20 security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as
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
    union select t.signer_id from ticket t where t.id = acting_ticket();
end $$;
--> statement-breakpoint
-- Who may see the record a file hangs on may see the file. Not SECURITY DEFINER: the policies of the records decide.
create function record_shows_file(wanted uuid) returns boolean language plpgsql stable as
$$ begin return exists (select from attachment where file_id = wanted); end $$;
--> statement-breakpoint
-- The ways in. Each knows one kind of secret by its hash, sets who acts, and answers with the actor or with null.
create function actor_of(someone uuid, entry uuid, role_chosen uuid, allowed text[]) returns jsonb language plpgsql security definer set search_path = public, pg_temp as
$$
declare found jsonb;
begin
  select jsonb_build_object('kind', 'person', 'personId', p.id, 'name', p.name, 'lang', p.lang, 'entryId', entry, 'scopes', to_jsonb(allowed),
    'roles', coalesce(held.roles, '[]'),
    'workingAs', coalesce((select r from jsonb_array_elements(held.roles) r where r->>'id' = role_chosen::text), held.roles->0))
    into found
    from person p left join lateral (
      select jsonb_agg(jsonb_build_object('id', r.id, 'role', r.role, 'unitId', r.unit_id, 'unitKind', u.kind, 'unitName', u.name,
          'rights', (select coalesce(jsonb_agg(rr."right"), '[]') from role_right rr where rr.role = r.role and rr."right" not like 'give.%')) order by r.from_on, r.id) as roles
        from (select distinct on (unit_id, role) * from role where person_id = p.id and from_on <= acting_day() and (until_on is null or until_on >= acting_day()) order by unit_id, role, from_on, id) r
        join unit u on u.id = r.unit_id) held on true
   where p.id = someone and p.merged_into is null;
  if found is null then return null; end if;
  perform set_config('app.person', someone::text, true), set_config('app.entry', entry::text, true), set_config('app.ticket', '', true);
  perform forget_what_i_read();
  return found;
end $$;
--> statement-breakpoint
-- Nobody has used it for so long that it is over, whatever day it was to end on.
create function session_idles_after() returns interval language sql immutable as
$$ select interval '12 hours' $$;
--> statement-breakpoint
create function enter_session(hash text, at timestamptz) returns jsonb language plpgsql security definer set search_path = public, pg_temp as
$$
declare s record;
begin
  select * into s from session where secret_hash = hash and ended_at is null and expires_at > at and seen_at > at - session_idles_after();
  if s.id is null then return null; end if;
  if s.seen_at < at - interval '5 minutes' then update session set seen_at = at where id = s.id; end if;
  return actor_of(s.person_id, s.id, s.working_as, null);
end $$;
--> statement-breakpoint
create function enter_token(hash text, at timestamptz) returns jsonb language plpgsql security definer set search_path = public, pg_temp as
$$
declare t record;
begin
  select * into t from api_token where secret_hash = hash and revoked_at is null and expires_on >= acting_day();
  if t.id is null then return null; end if;
  if t.last_used_on is distinct from acting_day() then update api_token set last_used_on = acting_day() where id = t.id; end if;
  return actor_of(t.person_id, t.id, null, t.scopes);
end $$;
--> statement-breakpoint
create function enter_ticket(hash text, at timestamptz) returns jsonb language plpgsql security definer set search_path = public, pg_temp as
$$
declare t record; signer record;
begin
  select * into t from ticket where secret_hash = hash and used_at is null and revoked_at is null and expires_at > at;
  if t.id is null then return null; end if;
  select * into signer from person where id = t.signer_id;
  perform set_config('app.person', '', true), set_config('app.ticket', t.id::text, true), set_config('app.entry', t.id::text, true);
  perform forget_what_i_read();
  return jsonb_build_object('kind', 'ticket', 'personId', signer.id, 'name', signer.name, 'lang', signer.lang, 'entryId', t.id, 'scopes', null, 'roles', '[]'::jsonb, 'workingAs', null);
end $$;
--> statement-breakpoint
-- Whom an address belongs to: somebody who has signed in goes before somebody invited. Only the id leaves.
create function person_by_email(address text) returns table (id uuid, claimed boolean) language plpgsql stable security definer set search_path = public, pg_temp as
$$ begin return query select p.id, p.claimed_at is not null from person p where p.email = lower(address) and p.merged_into is null order by p.claimed_at nulls last limit 1; end $$;
--> statement-breakpoint
-- An invitation nobody answered in time makes room for the next one, whoever sent it.
create function close_expired_invitation(someone uuid, at timestamptz) returns void language plpgsql security definer set search_path = public, pg_temp as
$$ begin update invitation set revoked_at = at where person_id = someone and accepted_at is null and revoked_at is null and expires_at <= at; end $$;
--> statement-breakpoint
-- Lets nobody decide the objectives these recommendations are about before the answer to them is written.
create function hold_objectives(recommendations uuid[]) returns void language plpgsql security definer set search_path = public, pg_temp as
$$ begin perform from plan_objective where id in (select plan_objective_id from recommendation where id = any(recommendations)) order by id for share; end $$;
--> statement-breakpoint
-- What all signers of an activity have answered: a ticket sees only its own part, the activity's state follows from all.
create function signings_of_activity(wanted uuid) returns table (state text) language plpgsql stable security definer set search_path = public, pg_temp as
$$ begin return query select s.state from signing s where s.activity_id = wanted; end $$;
--> statement-breakpoint
create function leader_of(wanted uuid) returns uuid language plpgsql stable security definer set search_path = public, pg_temp as
$$ begin return (select person_id from participant where training_id = wanted and capacity = 'leader' and until_on is null); end $$;
--> statement-breakpoint
-- The link now acting is used up. What it left unanswered goes to a new one, under a secret only the signer's browser gets.
create function use_ticket(new_id uuid, new_hash text, at timestamptz) returns boolean language plpgsql security definer set search_path = public, pg_temp as
$$
declare old record;
begin
  update ticket set used_at = at where id = acting_ticket() and used_at is null returning * into old;
  -- Somebody else has used it in this moment: what is being answered by it now must not stand.
  if old.id is null then return null; end if;
  if not exists (select from ticket_item i left join signing s on s.id = i.signing_id left join recommendation r on r.id = i.recommendation_id
                  where i.ticket_id = old.id and (s.state = 'waiting' or r.state = 'asked')) then return false; end if;
  insert into ticket (id, secret_hash, signer_id, training_id, sent_to, created_at, expires_at)
    values (new_id, new_hash, old.signer_id, old.training_id, old.sent_to, at, old.expires_at);
  insert into ticket_item (id, ticket_id, signing_id, recommendation_id)
    select gen_random_uuid(), new_id, i.signing_id, i.recommendation_id from ticket_item i left join signing s on s.id = i.signing_id left join recommendation r on r.id = i.recommendation_id
     where i.ticket_id = old.id and (s.state = 'waiting' or r.state = 'asked');
  return true;
end $$;
--> statement-breakpoint
-- The same answer came a second time by a link that is used up: null where it did not. What was left waits under a new link, whose
-- secret only this second answer's browser gets; false where nothing was left.
create function repeat_ticket(hash text, wanted uuid, new_hash text) returns boolean language plpgsql security definer set search_path = public, pg_temp as
$$
declare old record;
begin
  select t.* into old from ticket t join submission s on s.entry_id = t.id where t.secret_hash = hash and s.key = wanted;
  if old.id is null then return null; end if;
  update ticket set secret_hash = new_hash where training_id = old.training_id and signer_id = old.signer_id and created_at = old.used_at and used_at is null and revoked_at is null;
  return found;
end $$;
--> statement-breakpoint
-- How many are in training in each kommune: for those who see figures of the country and no person in it.
create function training_counts() returns table (kommune_id uuid, specialty text, doctors bigint) language plpgsql stable security definer set search_path = public, pg_temp as
$$
begin
  if cardinality(units_where_i('country.view')) = 0 then return; end if;
  return query select t.kommune_id, t.specialty, count(*) from training t where t.state = 'active' group by 1, 2;
end $$;
--> statement-breakpoint
-- Keeps a plan's counts when objectives are added or change state.
create function count_added() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$
begin
  update plan p set objectives = p.objectives + c.n, approved = p.approved + c.approved, sent = p.sent + c.sent, under_way = p.under_way + c.under_way,
    last_approved_on = greatest(p.last_approved_on, c.last_approved_on)
  from (select plan_id, count(*) n, count(*) filter (where state = 'approved') approved, count(*) filter (where state = 'sent') sent,
               count(*) filter (where state in ('started', 'completed', 'returned', 'withdrawn')) under_way, max(approved_on) last_approved_on
          from new_rows group by plan_id) c
  where p.id = c.plan_id;
  return null;
end $$;
--> statement-breakpoint
create function count_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$
begin
  -- In one order, so that two who decide in several plans at once never wait for each other in a ring.
  perform from plan where id in (select plan_id from new_rows) order by id for no key update;
  -- Somebody may have archived it since it was read.
  if exists (select from new_rows n join old_rows o on o.id = n.id join plan p on p.id = n.plan_id where n.state <> o.state and p.state = 'archived') then
    raise exception 'the plan is archived' using errcode = 'check_violation', constraint = 'plan_archived';
  end if;
  update plan p set approved = p.approved + c.approved, sent = p.sent + c.sent, under_way = p.under_way + c.under_way,
    last_approved_on = case when c.taken_back then (select max(po.approved_on) from plan_objective po where po.plan_id = p.id) else greatest(p.last_approved_on, c.last_approved_on) end
  from (
    select n.plan_id, bool_or(o.approved_on is not null and n.approved_on is null) taken_back, sum((n.state = 'approved')::int - (o.state = 'approved')::int) approved, sum((n.state = 'sent')::int - (o.state = 'sent')::int) sent,
           sum((n.state in ('started', 'completed', 'returned', 'withdrawn'))::int - (o.state in ('started', 'completed', 'returned', 'withdrawn'))::int) under_way,
           max(n.approved_on) last_approved_on
      from new_rows n join old_rows o on o.id = n.id where n.state <> o.state group by n.plan_id) c
  where p.id = c.plan_id;
  return null;
end $$;
--> statement-breakpoint
-- Lets the sealing job wait until no entry is half written: a lower number can then no longer appear.
create function hold_trail() returns void language plpgsql security definer set search_path = public, pg_temp as
$$ begin lock table trail in share mode; end $$;
--> statement-breakpoint
-- Two rows turned out to be one human: everything that points to the one now points to the other.
create function merge_person(gone uuid, stays uuid) returns void language plpgsql security definer set search_path = public, pg_temp as
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
