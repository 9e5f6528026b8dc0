-- Files that people hand in to show that something is so. Kept as they came, never changed, never removed.

create schema evidence;

create table evidence.file (
    id           bigint generated always as identity primary key,
    organisation text   not null references register.organisation,
    name         text   not null check (length(name) between 1 and 120),
    media_type   text   not null,
    sha256       text   not null check (sha256 ~ '^[0-9a-f]{64}$'),
    bytes        int    not null check (bytes > 0),
    content      bytea  not null,
    kept_by      text   not null,
    kept_on      date   not null
);

comment on column evidence.file.organisation is 'The school or district it is about: whoever may see its evidence may see the file.';
comment on column evidence.file.media_type is 'What the content is found to be, whatever the sender said.';

-- The record of what was done names a file by its hash; a second copy of it is not needed there.
call audit.follow('evidence.file', 'id', 'organisation', 'content');

create trigger only_added_to before update or delete on evidence.file
    for each row execute function audit.refuse();
