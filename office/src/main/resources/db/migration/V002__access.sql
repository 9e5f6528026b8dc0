-- Who may come in, as what, and where.

create schema access;

create table access.account (
    id                uuid        primary key default gen_random_uuid(),
    name              text        not null unique check (name = lower(name) and name ~ '^[a-z0-9][a-z0-9._@+-]{0,99}$'),
    display_name      text        not null,
    email             text,
    password_hash     text,
    password_set_at   timestamptz,
    second_factor     text,
    second_factor_at  timestamptz,
    last_code         bigint      not null default 0,
    failures          int         not null default 0,
    locked_until      timestamptz,
    sessions_from     timestamptz,
    closed_on         date,
    sample            boolean     not null default false,
    created_at        timestamptz not null default now()
);

comment on column access.account.password_hash is 'Null for accounts that come in by the agency''s own sign-in only.';
comment on column access.account.second_factor is 'Secret of the time-based one-time codes (RFC 6238), encrypted with the key of the installation, which is not in the database.';
comment on column access.account.last_code is 'The time step of the code used last: no code is good twice.';
comment on column access.account.sessions_from is 'Sessions that began before are over: the password was changed, for example.';
comment on column access.account.sample is 'Made by the demo; stands for no person.';

call audit.follow('access.account', 'id', '', 'password_hash,second_factor');

-- A role somebody holds, for one organisation or, without one, for the whole state.
create table access.held_role (
    account      uuid not null references access.account,
    role         text not null,
    organisation text not null default '' check (organisation ~ '^([0-9]{8})?$'),
    held_from    date not null,
    held_until   date,
    primary key (account, role, organisation, held_from),
    check (held_until is null or held_until >= held_from)
);

comment on column access.held_role.organisation is 'Code of a district or school; empty for the whole state.';

create unique index held_role_once on access.held_role (account, role, organisation) where held_until is null;

call audit.follow('access.held_role', 'account,role,organisation,held_from', 'organisation');

-- A link that lets somebody in once: the first administrator, a new account, a forgotten password.
create table access.one_time_link (
    id         uuid        primary key default gen_random_uuid(),
    account    uuid        references access.account,
    purpose    text        not null check (purpose in ('first_administrator', 'set_password')),
    token_hash bytea       not null unique,
    expires_at timestamptz not null,
    used_at    timestamptz,
    check ((purpose = 'first_administrator') = (account is null))
);

comment on column access.one_time_link.used_at is 'When it was used, or when a newer one took its place.';

call audit.follow('access.one_time_link', 'id', '', 'token_hash');

-- What a program shows in place of a password.
create table access.token (
    id            uuid        primary key default gen_random_uuid(),
    account       uuid        not null references access.account,
    label         text        not null,
    token_hash    bytea       not null unique,
    second_factor boolean     not null,
    created_at    timestamptz not null default now(),
    expires_at    timestamptz not null,
    revoked_at    timestamptz
);

comment on column access.token.second_factor is 'Whether its owner had given a one-time code when it was made.';

create index token_by_account on access.token (account);

call audit.follow('access.token', 'id', '', 'token_hash');

-- Whom the agency's own sign-in knows, and whose account that is.
create table access.identity (
    id           bigint      generated always as identity primary key,
    account      uuid        not null references access.account,
    issuer       text        not null,
    subject      text        not null,
    connected_at timestamptz not null default now(),
    ended_at     timestamptz
);

comment on column access.identity.issuer is 'Address of the sign-in (OpenID Connect).';
comment on column access.identity.subject is 'What it calls somebody, for ever and for nobody else.';

create unique index identity_once on access.identity (issuer, subject) where ended_at is null;
create unique index identity_by_account on access.identity (account) where ended_at is null;

call audit.follow('access.identity', 'id');

-- What the owner of an account is told at the next sign-in: that something changed by which somebody comes in with it. The
-- database tells it itself, whatever part of the office, or whoever with SQL, made the change.
create table access.notice (
    id              bigint      generated always as identity primary key,
    account         uuid        not null references access.account,
    what            text        not null check (what in ('password_changed', 'second_factor_set', 'second_factor_renewed',
                                                         'second_factor_removed', 'identity_connected', 'identity_ended',
                                                         'token_made', 'token_revoked', 'link_made', 'code_used_again',
                                                         'locked')),
    about           text        not null default '',
    actor           text        not null,
    reason          text        not null default '',
    address         text        not null default '',
    happened_at     timestamptz not null default clock_timestamp(),
    acknowledged_at timestamptz
);

comment on column access.notice.about is 'What a token is for.';
comment on column access.notice.address is 'Where the request came from; empty where there was none.';
comment on column access.notice.acknowledged_at is 'When the owner said to have seen it.';

create index notice_by_account on access.notice (account, id);
create index notice_open on access.notice (account) where acknowledged_at is null;

call audit.follow('access.notice', 'id');

create function access.tell(told uuid, what text, about text default '') returns void
    language sql
as $$
    insert into access.notice (account, what, about, actor, reason, address)
    values (told, what, about, coalesce(current_setting('commonweal.actor', true), ''),
            coalesce(current_setting('commonweal.reason', true), ''), coalesce(current_setting('commonweal.address', true), ''))
$$;

-- Whether an account was in use: what comes before the first password is news to nobody.
create function access.in_use(password_hash text, asked uuid) returns boolean
    language sql stable
as $$
    select password_hash is not null
        or exists (select from access.identity where account = asked and ended_at is null)
$$;

create function access.tell_of_account() returns trigger
    language plpgsql
as $$
begin
    if new.password_hash is distinct from old.password_hash and access.in_use(old.password_hash, new.id) then
        perform access.tell(new.id, 'password_changed');
    end if;
    if new.second_factor is distinct from old.second_factor then
        perform access.tell(new.id, case
            when old.second_factor is null then 'second_factor_set'
            when new.second_factor is null then 'second_factor_removed'
            else 'second_factor_renewed'
        end);
    end if;
    if new.locked_until is not null and old.locked_until is null then
        perform access.tell(new.id, 'locked');
    end if;
    return null;
end
$$;

create trigger told after update of password_hash, second_factor, locked_until on access.account
    for each row execute function access.tell_of_account();

create function access.tell_of_token() returns trigger
    language plpgsql
as $$
begin
    if tg_op = 'INSERT' then
        perform access.tell(new.account, 'token_made', new.label);
    elsif new.revoked_at is not null and old.revoked_at is null then
        perform access.tell(new.account, 'token_revoked', new.label);
    end if;
    return null;
end
$$;

create trigger told after insert or update of revoked_at on access.token
    for each row execute function access.tell_of_token();

create function access.tell_of_identity() returns trigger
    language plpgsql
as $$
begin
    if tg_op = 'INSERT' then
        perform access.tell(new.account, 'identity_connected');
    elsif new.ended_at is not null and old.ended_at is null then
        perform access.tell(new.account, 'identity_ended');
    end if;
    return null;
end
$$;

create trigger told after insert or update of ended_at on access.identity
    for each row execute function access.tell_of_identity();

create function access.tell_of_link() returns trigger
    language plpgsql
as $$
begin
    if access.in_use((select password_hash from access.account where id = new.account), new.account) then
        perform access.tell(new.account, 'link_made');
    end if;
    return null;
end
$$;

create trigger told after insert on access.one_time_link
    for each row when (new.account is not null) execute function access.tell_of_link();

-- Who came in, and who tried to.
create table access.sign_in (
    id          bigint      generated always as identity primary key,
    account     text        not null,
    address     text        not null,
    happened_at timestamptz not null default now(),
    outcome     text        not null check (outcome in ('signed_in', 'password_given', 'refused', 'locked', 'second_factor_refused',
                                                        'code_used_again', 'slowed_down', 'signed_out', 'session_ended'))
);

comment on column access.sign_in.account is 'Its name; a question mark if there is no such account, lest a password typed into the wrong field is kept.';

create index sign_in_by_account on access.sign_in (account, happened_at);
create index sign_in_by_address on access.sign_in (address, happened_at);

create trigger only_added_to before update or delete on access.sign_in
    for each row execute function audit.refuse();
create trigger not_emptied before truncate on access.sign_in
    for each statement execute function audit.refuse();

-- Who was turned away from what, having signed in.
create table access.refusal (
    id          bigint      generated always as identity primary key,
    account     text        not null,
    address     text        not null,
    method      text        not null,
    path        text        not null,
    happened_at timestamptz not null default now()
);

comment on column access.refusal.path is 'The address without what was asked for after its question mark.';

create index refusal_by_account on access.refusal (account, happened_at);

create trigger only_added_to before update or delete on access.refusal
    for each row execute function audit.refuse();
create trigger not_emptied before truncate on access.refusal
    for each statement execute function audit.refuse();

-- What this database is: of a demo, or of a real installation. A real one never begins with a demo's.
create table access.installation (
    only_one   boolean     primary key default true check (only_one),
    kind       text        not null check (kind in ('demo', 'real')),
    founded_at timestamptz not null default now()
);

call audit.follow('access.installation', 'kind');
