-- What Orleans' ADO.NET providers for clustering and reminders work with: their tables, and the queries that they look up in OrleansQuery.
-- Orleans fixes the names of tables, queries, parameters and result columns; everything else here may be tuned.
-- May be run any number of times.

create table if not exists orleansquery (
    querykey  varchar(64)   primary key,
    querytext varchar(8000) not null
);

-- No grain keeps state with Orleans' own providers.
drop function if exists writetostorage;
drop table if exists orleansstorage;
delete from orleansquery where querykey in ('WriteToStorageKey', 'ReadFromStorageKey', 'ClearStorageKey', 'DeleteStorageKey');

-- ------------------------------------------------------------------ reminders

create table if not exists orleansreminderstable (
    serviceid    varchar(150)   not null,
    grainid      varchar(150)   not null,
    remindername varchar(150)   not null,
    starttime    timestamptz(3) not null,
    period       bigint         not null,
    grainhash    integer        not null,
    version      integer        not null,
    primary key (serviceid, grainid, remindername)
);

create index if not exists ix_orleansreminderstable_hash on orleansreminderstable (serviceid, grainhash);

create or replace function upsert_reminder_row(
    _serviceid varchar, _grainid varchar, _remindername varchar, _starttime timestamptz, _period bigint, _grainhash integer)
returns table (version integer)
language sql as $body$
    insert into orleansreminderstable as r (serviceid, grainid, remindername, starttime, period, grainhash, version)
    values (_serviceid, _grainid, _remindername, _starttime, _period, _grainhash, 0)
    on conflict (serviceid, grainid, remindername) do update
        set starttime = excluded.starttime, period = excluded.period, grainhash = excluded.grainhash, version = r.version + 1
    returning r.version
$body$;

create or replace function delete_reminder_row(_serviceid varchar, _grainid varchar, _remindername varchar, _version integer)
returns table (row_count integer)
language sql as $body$
    with gone as (
        delete from orleansreminderstable r
        where r.serviceid = _serviceid and r.grainid = _grainid and r.remindername = _remindername and r.version = _version
        returning 1)
    select count(*)::integer from gone
$body$;

insert into orleansquery (querykey, querytext) values
('UpsertReminderRowKey', $query$
select version as Version
from upsert_reminder_row(@ServiceId, @GrainId, @ReminderName, @StartTime, @Period, @GrainHash)
$query$),
('ReadReminderRowsKey', $query$
select grainid as GrainId, remindername as ReminderName, starttime as StartTime, period as Period, version as Version
from orleansreminderstable
where serviceid = @ServiceId and grainid = @GrainId
$query$),
('ReadReminderRowKey', $query$
select grainid as GrainId, remindername as ReminderName, starttime as StartTime, period as Period, version as Version
from orleansreminderstable
where serviceid = @ServiceId and grainid = @GrainId and remindername = @ReminderName
$query$),
-- A range of the hash ring: (begin, end], and the one that wraps around its end.
('ReadRangeRows1Key', $query$
select grainid as GrainId, remindername as ReminderName, starttime as StartTime, period as Period, version as Version
from orleansreminderstable
where serviceid = @ServiceId and grainhash > @BeginHash and grainhash <= @EndHash
$query$),
('ReadRangeRows2Key', $query$
select grainid as GrainId, remindername as ReminderName, starttime as StartTime, period as Period, version as Version
from orleansreminderstable
where serviceid = @ServiceId and (grainhash > @BeginHash or grainhash <= @EndHash)
$query$),
('DeleteReminderRowKey', $query$
select row_count from delete_reminder_row(@ServiceId, @GrainId, @ReminderName, @Version)
$query$),
('DeleteReminderRowsKey', $query$
delete from orleansreminderstable where serviceid = @ServiceId
$query$)
on conflict (querykey) do update set querytext = excluded.querytext;

-- ----------------------------------------------------------------- clustering

create table if not exists orleansmembershipversiontable (
    deploymentid varchar(150)   primary key,
    timestamp    timestamptz(3) not null default now(),
    version      integer        not null default 0
);

create table if not exists orleansmembershiptable (
    deploymentid varchar(150)   not null references orleansmembershipversiontable (deploymentid),
    address      varchar(45)    not null,
    port         integer        not null,
    generation   integer        not null,
    siloname     varchar(150)   not null,
    hostname     varchar(150)   not null,
    status       integer        not null,
    proxyport    integer,
    suspecttimes varchar(8000),
    starttime    timestamptz(3) not null,
    iamalivetime timestamptz(3) not null,
    primary key (deploymentid, address, port, generation)
);

create or replace function insert_membership_version(_deploymentid varchar)
returns table (row_count integer)
language sql as $body$
    with made as (
        insert into orleansmembershipversiontable (deploymentid) values (_deploymentid)
        on conflict do nothing
        returning 1)
    select count(*)::integer from made
$body$;

-- Takes the next version of the table, or answers false. The row lock that it leaves orders concurrent changes of the membership.
create or replace function take_membership_version(_deploymentid varchar, _version integer)
returns boolean
language plpgsql as $body$
begin
    update orleansmembershipversiontable v
    set timestamp = now(), version = v.version + 1
    where v.deploymentid = _deploymentid and v.version = _version;
    return found;
end
$body$;

create or replace function insert_membership(
    _deploymentid varchar, _address varchar, _port integer, _generation integer, _siloname varchar, _hostname varchar,
    _status integer, _proxyport integer, _starttime timestamptz, _iamalivetime timestamptz, _version integer)
returns table (row_count integer)
language plpgsql as $body$
begin
    if exists (
        select from orleansmembershiptable m
        where m.deploymentid = _deploymentid and m.address = _address and m.port = _port and m.generation = _generation)
       or not take_membership_version(_deploymentid, _version)
    then
        return query select 0;
        return;
    end if;

    -- Whoever holds the version is alone here, so this cannot meet a row that was not there above.
    insert into orleansmembershiptable (
        deploymentid, address, port, generation, siloname, hostname, status, proxyport, starttime, iamalivetime)
    values (
        _deploymentid, _address, _port, _generation, _siloname, _hostname, _status, _proxyport, _starttime, _iamalivetime);
    return query select 1;
end
$body$;

create or replace function update_membership(
    _deploymentid varchar, _address varchar, _port integer, _generation integer, _status integer, _suspecttimes varchar,
    _iamalivetime timestamptz, _version integer)
returns table (row_count integer)
language plpgsql as $body$
begin
    if not exists (
        select from orleansmembershiptable m
        where m.deploymentid = _deploymentid and m.address = _address and m.port = _port and m.generation = _generation)
       or not take_membership_version(_deploymentid, _version)
    then
        return query select 0;
        return;
    end if;

    update orleansmembershiptable m
    set status = _status, suspecttimes = _suspecttimes, iamalivetime = _iamalivetime
    where m.deploymentid = _deploymentid and m.address = _address and m.port = _port and m.generation = _generation;
    return query select 1;
end
$body$;

insert into orleansquery (querykey, querytext) values
('InsertMembershipVersionKey', $query$
select row_count from insert_membership_version(@DeploymentId)
$query$),
('InsertMembershipKey', $query$
select row_count
from insert_membership(@DeploymentId, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort,
                       @StartTime, @IAmAliveTime, @Version)
$query$),
('UpdateMembershipKey', $query$
select row_count
from update_membership(@DeploymentId, @Address, @Port, @Generation, @Status, @SuspectTimes, @IAmAliveTime, @Version)
$query$),
('UpdateIAmAlivetimeKey', $query$
update orleansmembershiptable
set iamalivetime = @IAmAliveTime
where deploymentid = @DeploymentId and address = @Address and port = @Port and generation = @Generation
$query$),
-- The version comes back even when no silo matches: hence the outer join.
('MembershipReadRowKey', $query$
select v.deploymentid as DeploymentId, m.address as Address, m.port as Port, m.generation as Generation, m.siloname as SiloName,
       m.hostname as HostName, m.status as Status, m.proxyport as ProxyPort, m.suspecttimes as SuspectTimes,
       m.starttime as StartTime, m.iamalivetime as IAmAliveTime, v.version as Version
from orleansmembershipversiontable v
left join orleansmembershiptable m
    on m.deploymentid = v.deploymentid and m.address = @Address and m.port = @Port and m.generation = @Generation
where v.deploymentid = @DeploymentId
$query$),
('MembershipReadAllKey', $query$
select v.deploymentid as DeploymentId, m.address as Address, m.port as Port, m.generation as Generation, m.siloname as SiloName,
       m.hostname as HostName, m.status as Status, m.proxyport as ProxyPort, m.suspecttimes as SuspectTimes,
       m.starttime as StartTime, m.iamalivetime as IAmAliveTime, v.version as Version
from orleansmembershipversiontable v
left join orleansmembershiptable m on m.deploymentid = v.deploymentid
where v.deploymentid = @DeploymentId
$query$),
('DeleteMembershipTableEntriesKey', $query$
delete from orleansmembershiptable where deploymentid = @DeploymentId;
delete from orleansmembershipversiontable where deploymentid = @DeploymentId;
$query$),
('GatewaysQueryKey', $query$
select address as Address, proxyport as ProxyPort, generation as Generation
from orleansmembershiptable
where deploymentid = @DeploymentId and status = @Status and proxyport > 0
$query$),
-- Status 3 is active; a silo in it is never defunct, however old its last sign of life.
('CleanupDefunctSiloEntriesKey', $query$
delete from orleansmembershiptable
where deploymentid = @DeploymentId and iamalivetime < @IAmAliveTime and status <> 3
$query$)
on conflict (querykey) do update set querytext = excluded.querytext;

-- There is one cluster for each database; rows of another name are from before that was so.
delete from orleansmembershiptable where deploymentid <> 'catalyst';
delete from orleansmembershipversiontable where deploymentid <> 'catalyst';

-- Silos that work or are about to: joining (2) and active (3). One that shuts down has let go of its work before it says so.
create or replace view live_silos as
select siloname as silo_id from orleansmembershiptable where status in (2, 3);
