-- What was done, by whom and why. Every table of the office has the trigger below; nothing that writes SQL gets round it.
-- Each entry holds the hash of the one before, so that an entry that was changed or removed later is found.

create schema audit;

create table audit.entry (
    number        bigint      primary key,
    happened_at   timestamptz not null,
    business_date date,
    actor         text        not null,
    reason        text,
    operation     text        not null check (operation in ('insert', 'update', 'delete')),
    subject       text        not null,
    subject_key   text        not null,
    organisation  text,
    before        text,
    after         text,
    previous_hash bytea       not null,
    hash          bytea       not null
);

comment on table audit.entry is 'One row for each row of the office that was added, changed or removed. Append only.';
comment on column audit.entry.actor is 'Name of the account, or system: and the command that acted.';
comment on column audit.entry.subject is 'The table, with its schema.';
comment on column audit.entry.subject_key is 'The primary key of the row, values with commas between.';
comment on column audit.entry.before is 'The row before, as JSON text, without what must stay secret.';

create index entry_by_time on audit.entry (happened_at);
create index entry_by_actor on audit.entry (actor, number);
create index entry_by_subject on audit.entry (subject, subject_key, number);
create index entry_by_organisation on audit.entry (organisation, number);

-- The newest entry: one row, which every writing transaction locks, so that the numbers have no gaps and the chain no forks.
create table audit.newest (
    only_one boolean primary key default true check (only_one),
    number   bigint  not null,
    hash     bytea   not null
);

insert into audit.newest (number, hash) values (0, sha256(''));

-- What an entry's hash is made of: every value, with its length before it, so that no two entries read alike.
create function audit.hash_of(entry audit.entry) returns bytea
    language sql immutable
as $$
    select sha256(entry.previous_hash || convert_to(string_agg(
        case when value is null then '-' else length(value) || ':' || value end, '|' order by place), 'UTF8'))
    from unnest(array[
        entry.number::text,
        (extract(epoch from entry.happened_at) * 1000000)::bigint::text,
        (entry.business_date - date '2000-01-01')::text,
        entry.actor, entry.reason, entry.operation, entry.subject, entry.subject_key, entry.organisation,
        entry.before, entry.after]) with ordinality as part (value, place)
$$;

-- Writes an entry for each row that changes. A transaction that has written one already knows the newest (where it lies, its
-- number, its hash): to look for it would mean to walk past every version of that row which the transaction has left behind,
-- and thousands of rows would take minutes. A wrong note cannot pass: the place must be that of the row as it is. Arguments of the trigger: the columns of the key with commas between, the
-- column that names the organisation (or an empty text), the columns that are secret with commas between.
create function audit.record() returns trigger
    language plpgsql
as $$
declare
    actor   text := nullif(current_setting('commonweal.actor', true), '');
    secrets text[] := string_to_array(tg_argv[2], ',');
    present jsonb;
    entry   audit.entry;
    known   text[] := string_to_array(nullif(current_setting('commonweal.newest', true), ''), ' ');
    last_place  tid;
    last_number bigint;
    last_hash   bytea;
begin
    if actor is null then
        raise exception 'Nothing may be written without saying who acts (%.%).', tg_table_schema, tg_table_name
            using errcode = 'insufficient_privilege';
    end if;
    if tg_op = 'UPDATE' and to_jsonb(old) = to_jsonb(new) then
        return null;
    end if;
    present := to_jsonb(case when tg_op = 'DELETE' then old else new end);

    if known is null then
        select newest.ctid, newest.number, newest.hash into last_place, last_number, last_hash from audit.newest for update;
    else
        last_place := known[1]::tid;
        last_number := known[2]::bigint;
        last_hash := decode(known[3], 'hex');
    end if;
    entry.number := last_number + 1;
    entry.happened_at := clock_timestamp();
    entry.business_date := nullif(current_setting('commonweal.business_date', true), '')::date;
    entry.actor := actor;
    entry.reason := nullif(current_setting('commonweal.reason', true), '');
    entry.operation := lower(tg_op);
    entry.subject := tg_table_schema || '.' || tg_table_name;
    entry.subject_key := (
        select string_agg(present ->> key, ',' order by place)
        from unnest(string_to_array(tg_argv[0], ',')) with ordinality as part (key, place));
    entry.organisation := case when tg_argv[1] <> '' then nullif(present ->> tg_argv[1], '') end;
    entry.before := case when tg_op <> 'INSERT' then (to_jsonb(old) - secrets)::text end;
    entry.after := case when tg_op <> 'DELETE' then (to_jsonb(new) - secrets)::text end;
    entry.previous_hash := last_hash;
    entry.hash := audit.hash_of(entry);

    insert into audit.entry select entry.*;
    update audit.newest set number = entry.number, hash = entry.hash
        where newest.ctid = last_place and newest.number = last_number
        returning newest.ctid into last_place;
    if not found then
        raise exception 'The newest entry of the record is not where it was.' using errcode = 'insufficient_privilege';
    end if;
    perform set_config('commonweal.newest', concat_ws(' ', last_place, entry.number, encode(entry.hash, 'hex')), true);
    return null;
end
$$;

-- Has every change of a table recorded.
create procedure audit.follow(followed regclass, key text, organisation text default '', secrets text default '')
    language plpgsql
as $$
begin
    execute format(
        'create trigger recorded after insert or update or delete on %s
            for each row execute function audit.record(%L, %L, %L)',
        followed, key, organisation, secrets);
    execute format(
        'create trigger not_emptied before truncate on %s
            for each statement execute function audit.refuse()', followed);
end
$$;

create function audit.refuse() returns trigger
    language plpgsql
as $$
begin
    raise exception 'The record of what was done is only added to: % of %.% is refused.',
        tg_op, tg_table_schema, tg_table_name using errcode = 'insufficient_privilege';
end
$$;

create trigger only_added_to before update or delete on audit.entry
    for each row execute function audit.refuse();
create trigger not_emptied before truncate on audit.entry
    for each statement execute function audit.refuse();
create trigger not_removed before delete on audit.newest
    for each row execute function audit.refuse();
create trigger not_emptied before truncate on audit.newest
    for each statement execute function audit.refuse();

-- The first entry that does not follow from the one before it, with what is wrong; none if all do.
create function audit.first_break() returns table (number bigint, wrong text)
    language sql stable
as $$
    select * from (
        select entry.number,
               case
                   when entry.number <> coalesce(lag(entry.number) over chain, 0) + 1 then 'an entry before it is missing'
                   when entry.previous_hash <> coalesce(lag(entry.hash) over chain, sha256('')) then 'it does not follow from the entry before it'
                   when entry.hash <> audit.hash_of(entry) then 'it was changed'
               end as wrong
        from audit.entry
        window chain as (order by entry.number)
        union all
        select last.number,
               case
                   when newest.number is null then 'the note of the newest entry is missing'
                   when newest.number > last.number then 'entries after it are missing'
                   when newest.number < last.number or newest.hash <> last.hash then 'the note of the newest entry names another'
               end
        from (
            (select entry.number, entry.hash from audit.entry order by entry.number desc limit 1)
            union all
            select 0, sha256('') where not exists (select from audit.entry)
        ) as last
        left join audit.newest on true
    ) as found
    where wrong is not null
    order by number
    limit 1
$$;
