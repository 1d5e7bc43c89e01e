--
-- PostgreSQL database dump
--


-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: cleanup_expired_previews(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.cleanup_expired_previews() RETURNS bigint
    LANGUAGE sql
    AS $$
    WITH expired AS (
        UPDATE preview_deployments SET status = 'expired' WHERE status IN ('starting', 'deployed') AND expires_at <= now() RETURNING 1)
    SELECT count(*) FROM expired$$;


--
-- Name: delete_reminder_row(character varying, character varying, character varying, integer); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.delete_reminder_row(_serviceid character varying, _grainid character varying, _remindername character varying, _version integer) RETURNS TABLE(row_count integer)
    LANGUAGE sql
    AS $$
    with gone as (
        delete from orleansreminderstable r
        where r.serviceid = _serviceid and r.grainid = _grainid and r.remindername = _remindername and r.version = _version
        returning 1)
    select count(*)::integer from gone
$$;


--
-- Name: get_active_task_count(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.get_active_task_count() RETURNS bigint
    LANGUAGE sql STABLE
    AS $$SELECT count(*) FROM active_tasks$$;


--
-- Name: insert_membership(character varying, character varying, integer, integer, character varying, character varying, integer, integer, timestamp with time zone, timestamp with time zone, integer); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.insert_membership(_deploymentid character varying, _address character varying, _port integer, _generation integer, _siloname character varying, _hostname character varying, _status integer, _proxyport integer, _starttime timestamp with time zone, _iamalivetime timestamp with time zone, _version integer) RETURNS TABLE(row_count integer)
    LANGUAGE plpgsql
    AS $$
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
$$;


--
-- Name: insert_membership_version(character varying); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.insert_membership_version(_deploymentid character varying) RETURNS TABLE(row_count integer)
    LANGUAGE sql
    AS $$
    with made as (
        insert into orleansmembershipversiontable (deploymentid) values (_deploymentid)
        on conflict do nothing
        returning 1)
    select count(*)::integer from made
$$;


--
-- Name: take_membership_version(character varying, integer); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.take_membership_version(_deploymentid character varying, _version integer) RETURNS boolean
    LANGUAGE plpgsql
    AS $$
begin
    update orleansmembershipversiontable v
    set timestamp = now(), version = v.version + 1
    where v.deploymentid = _deploymentid and v.version = _version;
    return found;
end
$$;


--
-- Name: update_membership(character varying, character varying, integer, integer, integer, character varying, timestamp with time zone, integer); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.update_membership(_deploymentid character varying, _address character varying, _port integer, _generation integer, _status integer, _suspecttimes character varying, _iamalivetime timestamp with time zone, _version integer) RETURNS TABLE(row_count integer)
    LANGUAGE plpgsql
    AS $$
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
$$;


--
-- Name: upsert_reminder_row(character varying, character varying, character varying, timestamp with time zone, bigint, integer); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.upsert_reminder_row(_serviceid character varying, _grainid character varying, _remindername character varying, _starttime timestamp with time zone, _period bigint, _grainhash integer) RETURNS TABLE(version integer)
    LANGUAGE sql
    AS $$
    insert into orleansreminderstable as r (serviceid, grainid, remindername, starttime, period, grainhash, version)
    values (_serviceid, _grainid, _remindername, _starttime, _period, _grainhash, 0)
    on conflict (serviceid, grainid, remindername) do update
        set starttime = excluded.starttime, period = excluded.period, grainhash = excluded.grainhash, version = r.version + 1
    returning r.version
$$;


--
-- Name: writetostorage(integer, bigint, bigint, integer, character varying, character varying, character varying, integer, bytea); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.writetostorage(_grainidhash integer, _grainidn0 bigint, _grainidn1 bigint, _graintypehash integer, _graintypestring character varying, _grainidextensionstring character varying, _serviceid character varying, _grainstateversion integer, _payloadbinary bytea) RETURNS TABLE(newgrainstateversion integer)
    LANGUAGE plpgsql
    AS $$
declare
    written integer;
begin
    if _grainstateversion is null then
        insert into orleansstorage as s (
            grainidhash, grainidn0, grainidn1, graintypehash, graintypestring, grainidextensionstring, serviceid,
            payloadbinary, modifiedon, version)
        values (
            _grainidhash, _grainidn0, _grainidn1, _graintypehash, _graintypestring, _grainidextensionstring, _serviceid,
            _payloadbinary, now() at time zone 'utc', 1)
        on conflict do nothing
        returning s.version into written;
    else
        update orleansstorage s
        set payloadbinary = _payloadbinary, modifiedon = now() at time zone 'utc', version = s.version + 1
        where s.grainidhash = _grainidhash and s.graintypehash = _graintypehash
          and s.grainidn0 = _grainidn0 and s.grainidn1 = _grainidn1
          and s.graintypestring = _graintypestring and s.grainidextensionstring is not distinct from _grainidextensionstring
          and s.serviceid = _serviceid and s.version = _grainstateversion
        returning s.version into written;
    end if;

    return query select coalesce(written, _grainstateversion);
end
$$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: tasks; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tasks (
    id uuid NOT NULL,
    project_id uuid NOT NULL,
    project_name character varying(255) NOT NULL,
    project_slug character varying(40) NOT NULL,
    conversation_id uuid,
    trace_id uuid NOT NULL,
    user_prompt text NOT NULL,
    status character varying(50) NOT NULL,
    current_phase character varying(50) NOT NULL,
    branch_name character varying(255),
    commit_sha character varying(64),
    preview_url character varying(512),
    error text,
    cost_total numeric(14,6) DEFAULT 0 NOT NULL,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    state text DEFAULT '{}'::text NOT NULL,
    version bigint NOT NULL,
    seq bigint NOT NULL,
    lease_owner character varying(255),
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    completed_at timestamp with time zone
)
WITH (fillfactor='60');


--
-- Name: active_tasks; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.active_tasks AS
 SELECT tasks.id,
    tasks.project_id,
    tasks.project_name,
    tasks.trace_id,
    tasks.user_prompt,
    tasks.status,
    tasks.current_phase,
    tasks.branch_name,
    tasks.preview_url,
    tasks.cost_total,
    tasks.created_at,
    tasks.updated_at,
    EXTRACT(epoch FROM (now() - tasks.created_at)) AS elapsed_seconds
   FROM public.tasks
  WHERE ((tasks.status)::text <> ALL ((ARRAY['completed'::character varying, 'failed'::character varying, 'cancelled'::character varying])::text[]));


--
-- Name: agent_events; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.agent_events (
    id bigint NOT NULL,
    event_id uuid NOT NULL,
    trace_id uuid NOT NULL,
    task_id uuid NOT NULL,
    seq bigint NOT NULL,
    actor character varying(50) NOT NULL,
    event_type character varying(100) NOT NULL,
    repo character varying(255) DEFAULT ''::character varying NOT NULL,
    branch character varying(255) DEFAULT ''::character varying NOT NULL,
    commit_sha character varying(64) DEFAULT ''::character varying NOT NULL,
    payload jsonb DEFAULT '{}'::jsonb NOT NULL,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT agent_events_seq_check CHECK ((seq > 0))
);


--
-- Name: agent_events_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.agent_events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: agent_events_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.agent_events_id_seq OWNED BY public.agent_events.id;


--
-- Name: agent_logs; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.agent_logs (
    id uuid NOT NULL,
    task_id uuid NOT NULL,
    seq bigint NOT NULL,
    trace_id uuid NOT NULL,
    agent_name character varying(50) NOT NULL,
    level character varying(20) NOT NULL,
    message text NOT NULL,
    phase character varying(50),
    file text,
    logged_at timestamp with time zone NOT NULL,
    words tsvector NOT NULL
);


--
-- Name: dead_letters; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.dead_letters (
    id uuid NOT NULL,
    queue character varying(255) NOT NULL,
    event json,
    body text,
    failures jsonb NOT NULL,
    dead_at timestamp with time zone NOT NULL,
    replayed_at timestamp with time zone,
    burial uuid NOT NULL,
    CONSTRAINT dead_letters_check CHECK (((event IS NULL) <> (body IS NULL)))
);


--
-- Name: documents; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.documents (
    collection character varying(100) NOT NULL,
    id character varying(200) NOT NULL,
    body jsonb NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL
);


--
-- Name: explorer_scans; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.explorer_scans (
    id uuid NOT NULL,
    scan_type character varying(50) NOT NULL,
    target character varying(512) NOT NULL,
    findings jsonb,
    tech_stack jsonb,
    security_score numeric(5,2),
    tech_debt_score numeric(5,2),
    created_at timestamp with time zone DEFAULT now() NOT NULL
);


--
-- Name: llm_usage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.llm_usage (
    id uuid NOT NULL,
    task_id uuid,
    trace_id uuid,
    agent character varying(50) NOT NULL,
    provider character varying(50) NOT NULL,
    model character varying(100) NOT NULL,
    prompt_tokens bigint DEFAULT 0 NOT NULL,
    completion_tokens bigint DEFAULT 0 NOT NULL,
    total_tokens bigint GENERATED ALWAYS AS ((prompt_tokens + completion_tokens)) STORED,
    cost numeric(14,6) DEFAULT 0 NOT NULL,
    duration_ms bigint,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);


--
-- Name: orleansmembershiptable; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.orleansmembershiptable (
    deploymentid character varying(150) NOT NULL,
    address character varying(45) NOT NULL,
    port integer NOT NULL,
    generation integer NOT NULL,
    siloname character varying(150) NOT NULL,
    hostname character varying(150) NOT NULL,
    status integer NOT NULL,
    proxyport integer,
    suspecttimes character varying(8000),
    starttime timestamp(3) with time zone NOT NULL,
    iamalivetime timestamp(3) with time zone NOT NULL
);


--
-- Name: orleansmembershipversiontable; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.orleansmembershipversiontable (
    deploymentid character varying(150) NOT NULL,
    "timestamp" timestamp(3) with time zone DEFAULT now() NOT NULL,
    version integer DEFAULT 0 NOT NULL
);


--
-- Name: orleansquery; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.orleansquery (
    querykey character varying(64) NOT NULL,
    querytext character varying(8000) NOT NULL
);


--
-- Name: orleansreminderstable; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.orleansreminderstable (
    serviceid character varying(150) NOT NULL,
    grainid character varying(150) NOT NULL,
    remindername character varying(150) NOT NULL,
    starttime timestamp(3) with time zone NOT NULL,
    period bigint NOT NULL,
    grainhash integer NOT NULL,
    version integer NOT NULL
);


--
-- Name: orleansstorage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.orleansstorage (
    grainidhash integer NOT NULL,
    grainidn0 bigint NOT NULL,
    grainidn1 bigint NOT NULL,
    graintypehash integer NOT NULL,
    graintypestring character varying(512) NOT NULL,
    grainidextensionstring character varying(512),
    serviceid character varying(150) NOT NULL,
    payloadbinary bytea,
    modifiedon timestamp without time zone NOT NULL,
    version integer NOT NULL
);


--
-- Name: outbox; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.outbox (
    task_id uuid NOT NULL,
    silo_id character varying(255),
    published_seq bigint NOT NULL
)
WITH (fillfactor='70', autovacuum_vacuum_scale_factor='0', autovacuum_vacuum_threshold='10000');


--
-- Name: port_reservations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.port_reservations (
    port integer NOT NULL,
    task_id uuid NOT NULL,
    reserved_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT port_reservations_port_check CHECK (((port >= 1) AND (port <= 65535)))
);


--
-- Name: preview_deployments; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.preview_deployments (
    id uuid NOT NULL,
    task_id uuid NOT NULL,
    project_id uuid NOT NULL,
    project_slug character varying(40) NOT NULL,
    short_id character varying(8) NOT NULL,
    url character varying(512) NOT NULL,
    fallback_url character varying(512) NOT NULL,
    backend_url character varying(512) NOT NULL,
    container_id text,
    status character varying(50) NOT NULL,
    health_status character varying(50) NOT NULL,
    deployment_mode character varying(50) NOT NULL,
    port integer NOT NULL,
    spec jsonb DEFAULT '{}'::jsonb NOT NULL,
    error text,
    health_check_url character varying(512),
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    last_health_check timestamp with time zone,
    place text,
    relay text
);


--
-- Name: projects; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.projects (
    id uuid NOT NULL,
    name character varying(255) NOT NULL,
    slug character varying(40) NOT NULL,
    description text DEFAULT ''::text NOT NULL,
    repo_url character varying(512),
    repo_path text NOT NULL,
    status character varying(50) DEFAULT 'active'::character varying NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT projects_slug_check CHECK (((slug)::text ~ '^[a-z0-9]([a-z0-9-]*[a-z0-9])?$'::text))
);


--
-- Name: schema_migrations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.schema_migrations (
    number integer NOT NULL,
    name text NOT NULL,
    checksum text NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL
);


--
-- Name: silo_leases; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.silo_leases (
    silo_id character varying(255) NOT NULL,
    expires_at timestamp with time zone NOT NULL
);


--
-- Name: silo_reports; Type: TABLE; Schema: public; Owner: -
--

CREATE UNLOGGED TABLE public.silo_reports (
    silo_id character varying(255) NOT NULL,
    reported_at timestamp with time zone DEFAULT now() NOT NULL,
    report jsonb NOT NULL
);


--
-- Name: task_statistics; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.task_statistics AS
 SELECT count(*) AS total_tasks,
    count(*) FILTER (WHERE ((tasks.status)::text = 'completed'::text)) AS completed_tasks,
    count(*) FILTER (WHERE ((tasks.status)::text = 'failed'::text)) AS failed_tasks,
    count(*) FILTER (WHERE ((tasks.status)::text = 'cancelled'::text)) AS cancelled_tasks,
    count(*) FILTER (WHERE ((tasks.status)::text <> ALL ((ARRAY['completed'::character varying, 'failed'::character varying, 'cancelled'::character varying])::text[]))) AS active_tasks,
    avg(EXTRACT(epoch FROM (tasks.completed_at - tasks.created_at))) FILTER (WHERE ((tasks.status)::text = 'completed'::text)) AS average_seconds,
    COALESCE(sum(tasks.cost_total), (0)::numeric) AS total_cost,
    COALESCE(avg(tasks.cost_total), (0)::numeric) AS average_cost
   FROM public.tasks;


--
-- Name: agent_events id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.agent_events ALTER COLUMN id SET DEFAULT nextval('public.agent_events_id_seq'::regclass);


--
-- Data for Name: agent_events; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.agent_events VALUES
	(1, '01a22cef-792e-7d86-a614-115b3b8665c8', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 1, 'orchestrator', 'task.initiated', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', '', '{"next_agent": "planner", "project_id": "01a22cef-775e-731e-8267-352da4101d42", "project_name": "Todo List", "requirements": "build a todo list with title and done"}', '{}', '2026-11-30 14:50:21.358478+00'),
	(2, '01a22cef-7b56-7cb4-9f5b-64ad989cc57d', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 2, 'orchestrator', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', '', '{"kind": "progress", "step": "Planner is at work", "phase": "planning", "round": 0, "attempt": 1, "progress": 0, "agent_name": "Planner", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:50:21.910053+00'),
	(3, '01a22cef-7cd4-7167-85a1-2ddee246153a', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 3, 'planner', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', '', '{"kind": "log", "step": "Analyzing your requirements", "level": "info", "phase": "planning", "round": 0, "attempt": 1, "message": "🤖 Planner: Analyzing your requirements...", "progress": 0.0015, "agent_name": "Planner", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:50:22.292745+00'),
	(4, '01a22cef-7e45-7a9d-a48b-88b133e320cc', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 4, 'planner', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', '', '{"kind": "log", "step": "Identified 2 core features", "level": "info", "phase": "planning", "round": 0, "attempt": 1, "message": "🤖 Planner: Identified 2 core features", "progress": 0.012, "agent_name": "Planner", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:50:22.661624+00'),
	(5, '01a22cef-7e45-7632-a530-87449af57742', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 5, 'planner', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', '', '{"kind": "log", "step": "Breaking down into 12 development tasks", "level": "info", "phase": "planning", "round": 0, "attempt": 1, "message": "🤖 Planner: Breaking down into 12 development tasks", "progress": 0.015, "agent_name": "Planner", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:50:22.661624+00'),
	(6, '01a22cef-7e45-77b7-8a86-690cb9fbedcc', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 6, 'planner', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', '', '{"kind": "log", "step": "Defining 6 API endpoints", "level": "info", "phase": "planning", "round": 0, "attempt": 1, "message": "🤖 Planner: Defining 6 API endpoints", "progress": 0.018, "agent_name": "Planner", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:50:22.661624+00'),
	(7, '01a22cef-7e45-7309-a89e-3c6e29af2cf7', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 7, 'planner', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', '', '{"kind": "log", "step": "Assessing risks and dependencies", "level": "info", "phase": "planning", "round": 0, "attempt": 1, "message": "🤖 Planner: Assessing risks and dependencies", "progress": 0.021, "agent_name": "Planner", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:50:22.661624+00'),
	(8, '01a22cef-8187-7b8f-9895-c56e5f29a287', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 8, 'planner', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', '', '{"kind": "log", "step": "Assessing risks and dependencies", "level": "success", "phase": "planning", "round": 0, "attempt": 1, "message": "✅ Planning complete: 2 features, 12 tasks, low risk", "progress": 0.027, "agent_name": "Planner", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:50:23.495381+00'),
	(9, '01a22cef-8199-7eeb-806e-3c5e7b396172', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 9, 'planner', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', '', '{"file": "planning/plan.yaml", "kind": "log", "step": "Assessing risks and dependencies", "level": "success", "phase": "planning", "round": 0, "attempt": 1, "message": "📄 Generated planning/plan.yaml", "progress": 0.027, "agent_name": "Planner", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:50:23.513965+00'),
	(10, '01a22cef-8199-77b0-9050-a67c4a3f91cb', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 10, 'planner', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', '', '{"file": "planning/acceptance.md", "kind": "log", "step": "Assessing risks and dependencies", "level": "success", "phase": "planning", "round": 0, "attempt": 1, "message": "📄 Generated planning/acceptance.md", "progress": 0.027, "agent_name": "Planner", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:50:23.513965+00'),
	(11, '01a22cef-8199-708f-bb70-cf3c284ccf9b', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 11, 'planner', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', '', '{"file": "planning/risk.md", "kind": "log", "step": "Assessing risks and dependencies", "level": "success", "phase": "planning", "round": 0, "attempt": 1, "message": "📄 Generated planning/risk.md", "progress": 0.027, "agent_name": "Planner", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:50:23.513965+00'),
	(12, '01a22cef-8199-7cb9-981b-c8394162a590', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 12, 'planner', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', '', '{"file": "planning/task-graph.json", "kind": "log", "step": "Assessing risks and dependencies", "level": "success", "phase": "planning", "round": 0, "attempt": 1, "message": "📄 Generated planning/task-graph.json", "progress": 0.027, "agent_name": "Planner", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:50:23.513965+00'),
	(13, '01a22cef-81c8-7fda-8063-45e004a9da18', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 13, 'planner', 'plan.created', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', '29f194e4e6274c7815b27358179b38b6faf53f82', '{"plan_ref": "git://feature/task-ba97ec91/planning/plan.yaml", "risk_level": "low", "task_count": 12, "assumptions": [], "feature_count": 2, "estimated_hours": 30, "complexity_score": 0.14, "api_endpoint_count": 6}', '{}', '2026-11-30 14:50:23.560611+00'),
	(14, '01a22cef-81ee-7d89-9bbb-fdfbd177f1e4', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 14, 'orchestrator', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', '29f194e4e6274c7815b27358179b38b6faf53f82', '{"kind": "progress", "step": "Architect is at work", "phase": "architecture", "round": 0, "attempt": 1, "progress": 0.03, "agent_name": "Architect", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:50:23.5989+00'),
	(15, '01a22cef-8219-79e9-b4f5-faec8d1ceea5', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 15, 'architect', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', '29f194e4e6274c7815b27358179b38b6faf53f82', '{"kind": "log", "step": "Analyzing plan requirements", "level": "info", "phase": "architecture", "round": 0, "attempt": 1, "message": "🤖 Architect: Analyzing plan requirements...", "progress": 0.032, "agent_name": "Architect", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:50:23.6411+00'),
	(110, '01a22cef-86cf-7444-9f8e-58807104f90b', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 110, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"kind": "log", "step": "Show tasks", "level": "info", "phase": "coding", "round": 0, "attempt": 1, "message": "🤖 Coder: Show tasks...", "progress": 0.1753, "agent_name": "Coder", "files_created": 64, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.846352+00'),
	(16, '01a22cef-82a4-7c3d-8c42-a0b61b55955f', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 16, 'architect', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', '29f194e4e6274c7815b27358179b38b6faf53f82', '{"kind": "log", "step": "Selecting optimal tech stack", "level": "info", "phase": "architecture", "round": 0, "attempt": 1, "message": "🤖 Architect: Selecting optimal tech stack...", "progress": 0.034, "agent_name": "Architect", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:50:23.780116+00'),
	(17, '01a22cef-82d9-7135-b8c0-3fb9c517b8b9', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 17, 'architect', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', '29f194e4e6274c7815b27358179b38b6faf53f82', '{"kind": "log", "step": "Selecting optimal tech stack", "level": "success", "phase": "architecture", "round": 0, "attempt": 1, "message": "✅ Tech Stack: Node.js 20 + Express 5.3 + TypeScript 7 + React 19.3 + Vite 8 + TypeScript 7 + PostgreSQL (PGlite 0.5 in process, or a server by DATABASE_URL) + Opaque bearer sessions, scrypt password hashes + Vitest 4, Testing Library", "progress": 0.046, "agent_name": "Architect", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:50:23.833512+00'),
	(18, '01a22cef-82d9-7de8-a3a4-244dc54803e8', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 18, 'architect', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', '29f194e4e6274c7815b27358179b38b6faf53f82', '{"kind": "log", "step": "Designing 1 data model", "level": "info", "phase": "architecture", "round": 0, "attempt": 1, "message": "🤖 Architect: Designing 1 data model...", "progress": 0.05, "agent_name": "Architect", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:50:23.833512+00'),
	(19, '01a22cef-82e7-7a2f-a5d5-fb6e779d76b3', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 19, 'architect', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', '29f194e4e6274c7815b27358179b38b6faf53f82', '{"kind": "log", "step": "Designing 1 data model", "level": "info", "phase": "architecture", "round": 0, "attempt": 1, "message": "📊 Data Model: Task (5 fields, created_at index)", "progress": 0.05, "agent_name": "Architect", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:50:23.847046+00'),
	(20, '01a22cef-82e7-76bd-85f5-87585268fb53', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 20, 'architect', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', '29f194e4e6274c7815b27358179b38b6faf53f82', '{"kind": "log", "step": "Creating API contracts", "level": "info", "phase": "architecture", "round": 0, "attempt": 1, "message": "🤖 Architect: Creating API contracts...", "progress": 0.054, "agent_name": "Architect", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:50:23.847046+00'),
	(21, '01a22cef-82e7-7c89-833e-08e6691b8ac8', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 21, 'architect', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', '29f194e4e6274c7815b27358179b38b6faf53f82', '{"kind": "log", "step": "Creating API contracts", "level": "success", "phase": "architecture", "round": 0, "attempt": 1, "message": "✅ API Design: 6 REST endpoints defined", "progress": 0.054, "agent_name": "Architect", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:50:23.847046+00'),
	(22, '01a22cef-8388-7256-ae97-41a73e835f1b', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 22, 'architect', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', '29f194e4e6274c7815b27358179b38b6faf53f82', '{"file": "architecture/design.md", "kind": "log", "step": "Creating API contracts", "level": "success", "phase": "architecture", "round": 0, "attempt": 1, "message": "📝 Generated architecture/design.md", "progress": 0.066, "agent_name": "Architect", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:50:24.008924+00'),
	(23, '01a22cef-8388-7fe7-8c0e-0ed55c01a47c', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 23, 'architect', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', '29f194e4e6274c7815b27358179b38b6faf53f82', '{"file": "architecture/tech-stack.md", "kind": "log", "step": "Creating API contracts", "level": "success", "phase": "architecture", "round": 0, "attempt": 1, "message": "📝 Generated architecture/tech-stack.md", "progress": 0.066, "agent_name": "Architect", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:50:24.008924+00'),
	(24, '01a22cef-8388-708f-8de0-f04128c56370', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 24, 'architect', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', '29f194e4e6274c7815b27358179b38b6faf53f82', '{"file": "architecture/components.md", "kind": "log", "step": "Creating API contracts", "level": "success", "phase": "architecture", "round": 0, "attempt": 1, "message": "📝 Generated architecture/components.md", "progress": 0.066, "agent_name": "Architect", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:50:24.008924+00'),
	(25, '01a22cef-8388-7f9c-a9c5-a9506d19b574', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 25, 'architect', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', '29f194e4e6274c7815b27358179b38b6faf53f82', '{"file": "architecture/data-models.json", "kind": "log", "step": "Creating API contracts", "level": "success", "phase": "architecture", "round": 0, "attempt": 1, "message": "📝 Generated architecture/data-models.json", "progress": 0.066, "agent_name": "Architect", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:50:24.008924+00'),
	(26, '01a22cef-8388-792c-bbab-94496feaf5d7', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 26, 'architect', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', '29f194e4e6274c7815b27358179b38b6faf53f82', '{"file": "architecture/api-contracts/openapi.yaml", "kind": "log", "step": "Creating API contracts", "level": "success", "phase": "architecture", "round": 0, "attempt": 1, "message": "📝 Generated architecture/api-contracts/openapi.yaml", "progress": 0.066, "agent_name": "Architect", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:50:24.008924+00'),
	(27, '01a22cef-8388-7f29-b290-c5ef98f4c576', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 27, 'architect', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', '29f194e4e6274c7815b27358179b38b6faf53f82', '{"file": "architecture/api-contracts/api-guide.md", "kind": "log", "step": "Creating API contracts", "level": "success", "phase": "architecture", "round": 0, "attempt": 1, "message": "📝 Generated architecture/api-contracts/api-guide.md", "progress": 0.066, "agent_name": "Architect", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:50:24.008924+00'),
	(28, '01a22cef-8388-7c26-b537-1977823ae96f', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 28, 'architect', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', '29f194e4e6274c7815b27358179b38b6faf53f82', '{"file": "architecture/adr/001-one-language.md", "kind": "log", "step": "Creating API contracts", "level": "success", "phase": "architecture", "round": 0, "attempt": 1, "message": "📝 Generated architecture/adr/001-one-language.md", "progress": 0.066, "agent_name": "Architect", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:50:24.008924+00'),
	(29, '01a22cef-8388-7f99-82a5-e80d5413692e', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 29, 'architect', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', '29f194e4e6274c7815b27358179b38b6faf53f82', '{"file": "architecture/adr/002-relational-database.md", "kind": "log", "step": "Creating API contracts", "level": "success", "phase": "architecture", "round": 0, "attempt": 1, "message": "📝 Generated architecture/adr/002-relational-database.md", "progress": 0.066, "agent_name": "Architect", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:50:24.008924+00'),
	(30, '01a22cef-8388-71b8-bad9-dea7743f51b8', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 30, 'architect', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', '29f194e4e6274c7815b27358179b38b6faf53f82', '{"file": "architecture/adr/003-no-accounts.md", "kind": "log", "step": "Creating API contracts", "level": "success", "phase": "architecture", "round": 0, "attempt": 1, "message": "📝 Generated architecture/adr/003-no-accounts.md", "progress": 0.066, "agent_name": "Architect", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:50:24.008924+00'),
	(31, '01a22cef-8388-7ab3-ae86-f39b6cdb41a7', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 31, 'architect', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', '29f194e4e6274c7815b27358179b38b6faf53f82', '{"file": "architecture/architecture-diagram.svg", "kind": "log", "step": "Creating API contracts", "level": "success", "phase": "architecture", "round": 0, "attempt": 1, "message": "🖼️ Generated architecture/architecture-diagram.svg", "progress": 0.066, "agent_name": "Architect", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:50:24.008924+00'),
	(32, '01a22cef-8389-7dc0-b7cd-0c0b0ebd68f9', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 32, 'architect', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', '29f194e4e6274c7815b27358179b38b6faf53f82', '{"kind": "log", "step": "Creating API contracts", "level": "success", "phase": "architecture", "round": 0, "attempt": 1, "message": "✅ Architecture design complete", "progress": 0.07, "agent_name": "Architect", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:50:24.008924+00'),
	(33, '01a22cef-839d-7d2f-a090-bda879e92525', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 33, 'architect', 'architecture.proposed', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"stack": "node-express-react", "tech_stack": {"auth": "Opaque bearer sessions, scrypt password hashes", "tests": "Vitest 4, Testing Library", "backend": "Node.js 20 + Express 5.3 + TypeScript 7", "database": "PostgreSQL (PGlite 0.5 in process, or a server by DATABASE_URL)", "frontend": "React 19.3 + Vite 8 + TypeScript 7"}, "adrs_created": 3, "requires_review": false, "architecture_ref": "git://feature/task-ba97ec91/architecture/", "data_model_count": 1, "api_endpoint_count": 6}', '{}', '2026-11-30 14:50:24.029595+00'),
	(34, '01a22cef-83ab-7e7b-a487-6977bd707b64', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 34, 'orchestrator', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"kind": "progress", "step": "Coder is at work", "phase": "coding", "round": 0, "attempt": 1, "progress": 0.07, "agent_name": "Coder", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:50:24.043549+00'),
	(35, '01a22cef-83e5-7fdc-96e5-816906128120', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 35, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"kind": "log", "step": "Setting up project structure", "level": "info", "phase": "coding", "round": 0, "attempt": 1, "message": "🤖 Coder: Setting up project structure...", "progress": 0.0726, "agent_name": "Coder", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:50:24.10145+00'),
	(36, '01a22cef-83f1-7c69-9ede-196f7d10aa91', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 36, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"kind": "log", "step": "Set up the project", "level": "info", "phase": "coding", "round": 0, "attempt": 1, "message": "🤖 Coder: Set up the project...", "progress": 0.0726, "agent_name": "Coder", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:50:24.113323+00'),
	(37, '01a22cef-844d-7c11-9cad-be19968c5ea1', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 37, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "README.md", "kind": "log", "step": "Set up the project", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "📝 Generated README.md", "progress": 0.0716, "agent_name": "Coder", "files_created": 1, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.205441+00'),
	(38, '01a22cef-844d-7458-9cd7-75fed1a2d515', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 38, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": ".gitignore", "kind": "log", "step": "Set up the project", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "⚙️ Generated .gitignore", "progress": 0.0733, "agent_name": "Coder", "files_created": 2, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.205441+00'),
	(39, '01a22cef-844d-7c61-a2fb-a8840bf1f1f7', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 39, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "catalyst.app.json", "kind": "log", "step": "Set up the project", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "⚙️ Generated catalyst.app.json", "progress": 0.0749, "agent_name": "Coder", "files_created": 3, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.205441+00'),
	(40, '01a22cef-844d-7aa6-9be7-43d7d47177e9', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 40, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"kind": "log", "step": "Set up the project", "level": "info", "phase": "coding", "round": 0, "attempt": 1, "message": "📁 Created backend/ directory", "progress": 0.0749, "agent_name": "Coder", "files_created": 3, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.205441+00'),
	(41, '01a22cef-844d-7072-85ca-5ad9aa67adad', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 41, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "backend/package.json", "kind": "log", "step": "Set up the project", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "⚙️ Generated backend/package.json", "progress": 0.0766, "agent_name": "Coder", "files_created": 4, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.205441+00'),
	(42, '01a22cef-844d-78cf-ada8-e45d7d5829f2', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 42, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "backend/package-lock.json", "kind": "log", "step": "Set up the project", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "⚙️ Generated backend/package-lock.json", "progress": 0.0782, "agent_name": "Coder", "files_created": 5, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.205441+00'),
	(43, '01a22cef-844d-7600-864b-4108168190e1', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 43, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "backend/tsconfig.json", "kind": "log", "step": "Set up the project", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "⚙️ Generated backend/tsconfig.json", "progress": 0.0799, "agent_name": "Coder", "files_created": 6, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.205441+00'),
	(44, '01a22cef-844d-7f89-83e8-3a215420c7b4', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 44, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "backend/vitest.config.ts", "kind": "log", "step": "Set up the project", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🟦 Generated backend/vitest.config.ts", "progress": 0.0815, "agent_name": "Coder", "files_created": 7, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.205441+00'),
	(45, '01a22cef-844d-7921-8bae-cc531e6c0d13', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 45, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "backend/build.mjs", "kind": "log", "step": "Set up the project", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🟨 Generated backend/build.mjs", "progress": 0.0832, "agent_name": "Coder", "files_created": 8, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.205441+00'),
	(46, '01a22cef-844d-7a7f-9a8c-79f6be24e153', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 46, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"kind": "log", "step": "Set up the project", "level": "info", "phase": "coding", "round": 0, "attempt": 1, "message": "📁 Created frontend/ directory", "progress": 0.0832, "agent_name": "Coder", "files_created": 8, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.205441+00'),
	(47, '01a22cef-844d-7fd7-80ab-733f2fa59d55', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 47, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "frontend/package.json", "kind": "log", "step": "Set up the project", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "⚙️ Generated frontend/package.json", "progress": 0.0848, "agent_name": "Coder", "files_created": 9, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.205441+00'),
	(48, '01a22cef-844d-7f79-a85e-ae9bb56b6a1c', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 48, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "frontend/package-lock.json", "kind": "log", "step": "Set up the project", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "⚙️ Generated frontend/package-lock.json", "progress": 0.0865, "agent_name": "Coder", "files_created": 10, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.205441+00'),
	(49, '01a22cef-844d-7314-864e-3ad5d06e2769', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 49, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "frontend/tsconfig.json", "kind": "log", "step": "Set up the project", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "⚙️ Generated frontend/tsconfig.json", "progress": 0.0881, "agent_name": "Coder", "files_created": 11, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.205441+00'),
	(50, '01a22cef-844d-765e-be67-3168012e184e', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 50, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "frontend/vite.config.ts", "kind": "log", "step": "Set up the project", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🟦 Generated frontend/vite.config.ts", "progress": 0.0897, "agent_name": "Coder", "files_created": 12, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.205441+00'),
	(51, '01a22cef-844d-7bf7-97e9-74c56343eb5b', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 51, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"kind": "log", "step": "Add database client and migrations", "level": "info", "phase": "coding", "round": 0, "attempt": 1, "message": "🤖 Coder: Add database client and migrations...", "progress": 0.0897, "agent_name": "Coder", "files_created": 12, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.205441+00'),
	(52, '01a22cef-84ad-74ff-a25a-44ac4fce2960', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 52, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "backend/src/db/client.ts", "kind": "log", "step": "Add database client and migrations", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🟦 Generated backend/src/db/client.ts", "progress": 0.0914, "agent_name": "Coder", "files_created": 13, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.301546+00'),
	(53, '01a22cef-84ad-762f-96c6-d02c80a8aae0', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 53, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "backend/src/db/embedded.ts", "kind": "log", "step": "Add database client and migrations", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🟦 Generated backend/src/db/embedded.ts", "progress": 0.093, "agent_name": "Coder", "files_created": 14, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.301546+00'),
	(54, '01a22cef-84ad-72df-be92-2609d54a4d19', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 54, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "backend/src/db/prepare.ts", "kind": "log", "step": "Add database client and migrations", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🟦 Generated backend/src/db/prepare.ts", "progress": 0.0947, "agent_name": "Coder", "files_created": 15, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.301546+00'),
	(55, '01a22cef-84ad-7079-93aa-ffa40e6b00ff', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 55, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "backend/src/db/migrate.ts", "kind": "log", "step": "Add database client and migrations", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🟦 Generated backend/src/db/migrate.ts", "progress": 0.0963, "agent_name": "Coder", "files_created": 16, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.301546+00'),
	(56, '01a22cef-84ad-73e2-a1d6-ccc33c26a2a5', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 56, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "backend/src/db/sql.ts", "kind": "log", "step": "Add database client and migrations", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🟦 Generated backend/src/db/sql.ts", "progress": 0.098, "agent_name": "Coder", "files_created": 17, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.301546+00'),
	(57, '01a22cef-84ad-757a-822f-1854c0bcaf05', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 57, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "backend/src/db/migrations/002_tables.sql", "kind": "log", "step": "Add database client and migrations", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🗄️ Generated backend/src/db/migrations/002_tables.sql", "progress": 0.0996, "agent_name": "Coder", "files_created": 18, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.301546+00'),
	(58, '01a22cef-84ad-7331-a1cd-82cd6b3089ba', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 58, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"kind": "log", "step": "Add configuration, validation and problem details", "level": "info", "phase": "coding", "round": 0, "attempt": 1, "message": "🤖 Coder: Add configuration, validation and problem details...", "progress": 0.0996, "agent_name": "Coder", "files_created": 18, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.301546+00'),
	(59, '01a22cef-84fa-7f01-b31a-062731921733', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 59, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "backend/src/config.ts", "kind": "log", "step": "Add configuration, validation and problem details", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🟦 Generated backend/src/config.ts", "progress": 0.1013, "agent_name": "Coder", "files_created": 19, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.378779+00'),
	(60, '01a22cef-84fa-7df7-80e6-496b5c30ad94', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 60, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "backend/src/middleware/problem.ts", "kind": "log", "step": "Add configuration, validation and problem details", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🟦 Generated backend/src/middleware/problem.ts", "progress": 0.1029, "agent_name": "Coder", "files_created": 20, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.378779+00'),
	(61, '01a22cef-84fa-7fa5-975e-277d50b106e0', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 61, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "backend/src/middleware/security.ts", "kind": "log", "step": "Add configuration, validation and problem details", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🟦 Generated backend/src/middleware/security.ts", "progress": 0.1046, "agent_name": "Coder", "files_created": 21, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.378779+00'),
	(62, '01a22cef-84fa-754e-a73a-8c86bb024c46', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 62, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "backend/src/middleware/spa.ts", "kind": "log", "step": "Add configuration, validation and problem details", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🟦 Generated backend/src/middleware/spa.ts", "progress": 0.1062, "agent_name": "Coder", "files_created": 22, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.378779+00'),
	(63, '01a22cef-84fa-760c-a93f-c3c7a537e617', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 63, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "backend/src/middleware/validate.ts", "kind": "log", "step": "Add configuration, validation and problem details", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🟦 Generated backend/src/middleware/validate.ts", "progress": 0.1078, "agent_name": "Coder", "files_created": 23, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.378779+00'),
	(64, '01a22cef-84fa-7017-9947-4a38e03e2e40', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 64, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "backend/src/screens.ts", "kind": "log", "step": "Add configuration, validation and problem details", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🟦 Generated backend/src/screens.ts", "progress": 0.1095, "agent_name": "Coder", "files_created": 24, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.378779+00'),
	(65, '01a22cef-84fa-72ec-9ac0-ad28673f2b83', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 65, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"kind": "log", "step": "Add task routes", "level": "info", "phase": "coding", "round": 0, "attempt": 1, "message": "🤖 Coder: Add task routes...", "progress": 0.1095, "agent_name": "Coder", "files_created": 24, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.378779+00'),
	(66, '01a22cef-854d-70d8-97f1-ade546c5af05', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 66, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "backend/src/schemas/tasks.ts", "kind": "log", "step": "Add task routes", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🟦 Generated backend/src/schemas/tasks.ts", "progress": 0.1111, "agent_name": "Coder", "files_created": 25, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.461434+00'),
	(67, '01a22cef-854d-76f8-b305-6c55b7976b32', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 67, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "backend/src/repositories/tasks.ts", "kind": "log", "step": "Add task routes", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🟦 Generated backend/src/repositories/tasks.ts", "progress": 0.1128, "agent_name": "Coder", "files_created": 26, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.461434+00'),
	(68, '01a22cef-854d-7d36-b4e4-5cfcdd2cd76b', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 68, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "backend/src/routes/tasks.ts", "kind": "log", "step": "Add task routes", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🟦 Generated backend/src/routes/tasks.ts", "progress": 0.1144, "agent_name": "Coder", "files_created": 27, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.461434+00'),
	(69, '01a22cef-854d-7145-9475-393265ed4003', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 69, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"kind": "log", "step": "Compose the server", "level": "info", "phase": "coding", "round": 0, "attempt": 1, "message": "🤖 Coder: Compose the server...", "progress": 0.1144, "agent_name": "Coder", "files_created": 27, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.461434+00'),
	(70, '01a22cef-857f-7191-a952-543f2eccac73', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 70, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "backend/src/app.ts", "kind": "log", "step": "Compose the server", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🟦 Generated backend/src/app.ts", "progress": 0.1161, "agent_name": "Coder", "files_created": 28, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.511975+00'),
	(71, '01a22cef-857f-7fbe-859e-5c78be60122f', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 71, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "backend/src/server.ts", "kind": "log", "step": "Compose the server", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🟦 Generated backend/src/server.ts", "progress": 0.1177, "agent_name": "Coder", "files_created": 29, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.511975+00'),
	(72, '01a22cef-857f-725d-a9e2-923b2c8e78d4', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 72, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"kind": "log", "step": "Cover every route", "level": "info", "phase": "coding", "round": 0, "attempt": 1, "message": "🤖 Coder: Cover every route...", "progress": 0.1177, "agent_name": "Coder", "files_created": 29, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.511975+00'),
	(73, '01a22cef-85bb-7e9c-ae57-400905e4874b', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 73, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "backend/tests/support.ts", "kind": "log", "step": "Cover every route", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🧪 Generated backend/tests/support.ts", "progress": 0.1194, "agent_name": "Coder", "files_created": 30, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.571978+00'),
	(74, '01a22cef-85bb-7a70-b75e-c302fe011755', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 74, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "backend/tests/app.test.ts", "kind": "log", "step": "Cover every route", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🧪 Generated backend/tests/app.test.ts", "progress": 0.121, "agent_name": "Coder", "files_created": 31, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.571978+00'),
	(75, '01a22cef-85bb-7ff5-9326-732fae0ba314', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 75, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "backend/tests/tasks.routes.test.ts", "kind": "log", "step": "Cover every route", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🧪 Generated backend/tests/tasks.routes.test.ts", "progress": 0.1227, "agent_name": "Coder", "files_created": 32, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.571978+00'),
	(76, '01a22cef-85bb-71d8-95b6-b5cd1e3d624d', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 76, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"kind": "log", "step": "Add the design system and the API client", "level": "info", "phase": "coding", "round": 0, "attempt": 1, "message": "🤖 Coder: Add the design system and the API client...", "progress": 0.1227, "agent_name": "Coder", "files_created": 32, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.571978+00'),
	(77, '01a22cef-8652-76f8-8872-8c351e3e773d', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 77, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "frontend/index.html", "kind": "log", "step": "Add the design system and the API client", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🌐 Generated frontend/index.html", "progress": 0.1243, "agent_name": "Coder", "files_created": 33, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.722475+00'),
	(78, '01a22cef-8652-7e2e-9499-12a3f3003d7c', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 78, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "frontend/src/styles/theme.css", "kind": "log", "step": "Add the design system and the API client", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🎨 Generated frontend/src/styles/theme.css", "progress": 0.1259, "agent_name": "Coder", "files_created": 34, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.722475+00'),
	(79, '01a22cef-8652-7580-89eb-518461dd5582', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 79, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "frontend/src/model/index.ts", "kind": "log", "step": "Add the design system and the API client", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🟦 Generated frontend/src/model/index.ts", "progress": 0.1276, "agent_name": "Coder", "files_created": 35, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.722475+00'),
	(80, '01a22cef-8652-7f37-91b5-bb89a2740822', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 80, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "frontend/src/api/http.ts", "kind": "log", "step": "Add the design system and the API client", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🟦 Generated frontend/src/api/http.ts", "progress": 0.1292, "agent_name": "Coder", "files_created": 36, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.722475+00'),
	(81, '01a22cef-8652-7ff1-b106-eb5c2f6e0ffa', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 81, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "frontend/src/main.tsx", "kind": "log", "step": "Add the design system and the API client", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "⚛️ Generated frontend/src/main.tsx", "progress": 0.1309, "agent_name": "Coder", "files_created": 37, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.722475+00'),
	(82, '01a22cef-8652-7227-9c14-d161ec73b96d', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 82, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "frontend/src/styles/base.css", "kind": "log", "step": "Add the design system and the API client", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🎨 Generated frontend/src/styles/base.css", "progress": 0.1325, "agent_name": "Coder", "files_created": 38, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.722475+00'),
	(83, '01a22cef-8652-7847-9a86-5e513fa0d61b', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 83, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "frontend/src/hooks/useRoute.ts", "kind": "log", "step": "Add the design system and the API client", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🟦 Generated frontend/src/hooks/useRoute.ts", "progress": 0.1342, "agent_name": "Coder", "files_created": 39, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.722475+00'),
	(84, '01a22cef-8652-7834-b1be-5be2e915ab7f', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 84, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "frontend/src/components/Icon.tsx", "kind": "log", "step": "Add the design system and the API client", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "⚛️ Generated frontend/src/components/Icon.tsx", "progress": 0.1358, "agent_name": "Coder", "files_created": 40, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.722475+00'),
	(85, '01a22cef-8652-7d1a-becb-255824e662e9', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 85, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "frontend/src/components/Link.tsx", "kind": "log", "step": "Add the design system and the API client", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "⚛️ Generated frontend/src/components/Link.tsx", "progress": 0.1375, "agent_name": "Coder", "files_created": 41, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.722475+00'),
	(86, '01a22cef-8652-7458-88bf-7fcee35f7f67', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 86, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "frontend/src/components/States.tsx", "kind": "log", "step": "Add the design system and the API client", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "⚛️ Generated frontend/src/components/States.tsx", "progress": 0.1391, "agent_name": "Coder", "files_created": 42, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.722475+00'),
	(87, '01a22cef-8652-7d86-b408-1f070a458e75', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 87, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "frontend/src/components/Layout.tsx", "kind": "log", "step": "Add the design system and the API client", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "⚛️ Generated frontend/src/components/Layout.tsx", "progress": 0.1408, "agent_name": "Coder", "files_created": 43, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.722475+00'),
	(88, '01a22cef-8652-7410-854e-be9962e79b15', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 88, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"kind": "log", "step": "Add lists, pages and forms", "level": "info", "phase": "coding", "round": 0, "attempt": 1, "message": "🤖 Coder: Add lists, pages and forms...", "progress": 0.1408, "agent_name": "Coder", "files_created": 43, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.722475+00'),
	(89, '01a22cef-86ce-743f-a32f-59d0e8fbe998', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 89, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "frontend/src/api/resources.ts", "kind": "log", "step": "Add lists, pages and forms", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🟦 Generated frontend/src/api/resources.ts", "progress": 0.1424, "agent_name": "Coder", "files_created": 44, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.846352+00'),
	(90, '01a22cef-86ce-79f0-9599-0f3c14702502', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 90, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "frontend/src/styles/resources.css", "kind": "log", "step": "Add lists, pages and forms", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🎨 Generated frontend/src/styles/resources.css", "progress": 0.1441, "agent_name": "Coder", "files_created": 45, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.846352+00'),
	(91, '01a22cef-86ce-72c1-b3db-be80686b714f', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 91, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "frontend/src/components/values.tsx", "kind": "log", "step": "Add lists, pages and forms", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "⚛️ Generated frontend/src/components/values.tsx", "progress": 0.1457, "agent_name": "Coder", "files_created": 46, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.846352+00'),
	(92, '01a22cef-86ce-7d63-81b7-02b48295c432', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 92, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "frontend/src/components/hue.ts", "kind": "log", "step": "Add lists, pages and forms", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🟦 Generated frontend/src/components/hue.ts", "progress": 0.1473, "agent_name": "Coder", "files_created": 47, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.846352+00'),
	(93, '01a22cef-86ce-78bf-a51d-b86283e52a1a', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 93, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "frontend/src/components/Toasts.tsx", "kind": "log", "step": "Add lists, pages and forms", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "⚛️ Generated frontend/src/components/Toasts.tsx", "progress": 0.149, "agent_name": "Coder", "files_created": 48, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.846352+00'),
	(94, '01a22cef-86ce-7417-9f95-1a6ba09b0faf', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 94, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "frontend/src/components/Dialog.tsx", "kind": "log", "step": "Add lists, pages and forms", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "⚛️ Generated frontend/src/components/Dialog.tsx", "progress": 0.1506, "agent_name": "Coder", "files_created": 49, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.846352+00'),
	(95, '01a22cef-86ce-740f-94c0-028c5ed8801a', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 95, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "frontend/src/hooks/useList.ts", "kind": "log", "step": "Add lists, pages and forms", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🟦 Generated frontend/src/hooks/useList.ts", "progress": 0.1523, "agent_name": "Coder", "files_created": 50, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.846352+00'),
	(96, '01a22cef-86cf-7d4f-abe4-6ac72fa07f36', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 96, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "frontend/src/hooks/useRowActions.ts", "kind": "log", "step": "Add lists, pages and forms", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🟦 Generated frontend/src/hooks/useRowActions.ts", "progress": 0.1539, "agent_name": "Coder", "files_created": 51, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.846352+00'),
	(97, '01a22cef-86cf-76d5-814f-9e69461aea97', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 97, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "frontend/src/hooks/useFilters.ts", "kind": "log", "step": "Add lists, pages and forms", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🟦 Generated frontend/src/hooks/useFilters.ts", "progress": 0.1556, "agent_name": "Coder", "files_created": 52, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.846352+00'),
	(98, '01a22cef-86cf-74d1-9522-3c6669bdc264', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 98, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "frontend/src/resources/Listing.tsx", "kind": "log", "step": "Add lists, pages and forms", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "⚛️ Generated frontend/src/resources/Listing.tsx", "progress": 0.1572, "agent_name": "Coder", "files_created": 53, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.846352+00'),
	(99, '01a22cef-86cf-7ead-8ea7-76e539f6249c', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 99, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "frontend/src/resources/RowButtons.tsx", "kind": "log", "step": "Add lists, pages and forms", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "⚛️ Generated frontend/src/resources/RowButtons.tsx", "progress": 0.1589, "agent_name": "Coder", "files_created": 54, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.846352+00');
INSERT INTO public.agent_events VALUES
	(100, '01a22cef-86cf-769d-a13a-9f51ae457a1a', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 100, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "frontend/src/resources/ResourceList.tsx", "kind": "log", "step": "Add lists, pages and forms", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "⚛️ Generated frontend/src/resources/ResourceList.tsx", "progress": 0.1605, "agent_name": "Coder", "files_created": 55, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.846352+00'),
	(101, '01a22cef-86cf-749f-9bb3-0e930b0852a7', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 101, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "frontend/src/resources/ResourceRows.tsx", "kind": "log", "step": "Add lists, pages and forms", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "⚛️ Generated frontend/src/resources/ResourceRows.tsx", "progress": 0.1622, "agent_name": "Coder", "files_created": 56, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.846352+00'),
	(102, '01a22cef-86cf-7218-836e-b24d640e2e68', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 102, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "frontend/src/resources/ResourceCard.tsx", "kind": "log", "step": "Add lists, pages and forms", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "⚛️ Generated frontend/src/resources/ResourceCard.tsx", "progress": 0.1638, "agent_name": "Coder", "files_created": 57, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.846352+00'),
	(103, '01a22cef-86cf-7787-95f5-a7e7de4f0b47', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 103, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "frontend/src/resources/RowMeta.tsx", "kind": "log", "step": "Add lists, pages and forms", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "⚛️ Generated frontend/src/resources/RowMeta.tsx", "progress": 0.1654, "agent_name": "Coder", "files_created": 58, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.846352+00'),
	(104, '01a22cef-86cf-74fc-8943-282c445da24c', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 104, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "frontend/src/resources/RowDialogs.tsx", "kind": "log", "step": "Add lists, pages and forms", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "⚛️ Generated frontend/src/resources/RowDialogs.tsx", "progress": 0.1671, "agent_name": "Coder", "files_created": 59, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.846352+00'),
	(105, '01a22cef-86cf-7401-b65e-7c58ca3b50c9', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 105, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "frontend/src/resources/ResourceForm.tsx", "kind": "log", "step": "Add lists, pages and forms", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "⚛️ Generated frontend/src/resources/ResourceForm.tsx", "progress": 0.1687, "agent_name": "Coder", "files_created": 60, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.846352+00'),
	(106, '01a22cef-86cf-7c3a-9e9b-b73817cae7f1', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 106, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "frontend/src/resources/Control.tsx", "kind": "log", "step": "Add lists, pages and forms", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "⚛️ Generated frontend/src/resources/Control.tsx", "progress": 0.1704, "agent_name": "Coder", "files_created": 61, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.846352+00'),
	(107, '01a22cef-86cf-7a4e-b143-0c9a56210023', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 107, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "frontend/src/resources/formValues.ts", "kind": "log", "step": "Add lists, pages and forms", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🟦 Generated frontend/src/resources/formValues.ts", "progress": 0.172, "agent_name": "Coder", "files_created": 62, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.846352+00'),
	(108, '01a22cef-86cf-7f52-a02d-5227a8cab458', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 108, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "frontend/src/resources/FilterBar.tsx", "kind": "log", "step": "Add lists, pages and forms", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "⚛️ Generated frontend/src/resources/FilterBar.tsx", "progress": 0.1737, "agent_name": "Coder", "files_created": 63, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.846352+00'),
	(109, '01a22cef-86cf-77b2-a274-d17923da0857', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 109, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "frontend/src/resources/QuickAdd.tsx", "kind": "log", "step": "Add lists, pages and forms", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "⚛️ Generated frontend/src/resources/QuickAdd.tsx", "progress": 0.1753, "agent_name": "Coder", "files_created": 64, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.846352+00'),
	(111, '01a22cef-871d-7569-ba4d-88808e598e69', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 111, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "frontend/src/model/tasks.ts", "kind": "log", "step": "Show tasks", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🟦 Generated frontend/src/model/tasks.ts", "progress": 0.177, "agent_name": "Coder", "files_created": 65, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.925656+00'),
	(112, '01a22cef-871d-7783-947f-984b86829591', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 112, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"kind": "log", "step": "Bring the screens together", "level": "info", "phase": "coding", "round": 0, "attempt": 1, "message": "🤖 Coder: Bring the screens together...", "progress": 0.177, "agent_name": "Coder", "files_created": 65, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:24.925656+00'),
	(113, '01a22cef-879a-7e3b-ab9d-1429a236b4e1', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 113, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "frontend/src/App.tsx", "kind": "log", "step": "Bring the screens together", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "⚛️ Generated frontend/src/App.tsx", "progress": 0.1786, "agent_name": "Coder", "files_created": 66, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:25.050125+00'),
	(114, '01a22cef-879a-7971-8bde-03ec53d481c0', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 114, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"kind": "log", "step": "Cover the main flows", "level": "info", "phase": "coding", "round": 0, "attempt": 1, "message": "🤖 Coder: Cover the main flows...", "progress": 0.1786, "agent_name": "Coder", "files_created": 66, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:25.050125+00'),
	(115, '01a22cef-87d5-7365-82be-58fd07f51035', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 115, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "frontend/tests/setup.ts", "kind": "log", "step": "Cover the main flows", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🧪 Generated frontend/tests/setup.ts", "progress": 0.1803, "agent_name": "Coder", "files_created": 67, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:25.109595+00'),
	(116, '01a22cef-87d5-7590-9806-25978aaef5b1', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 116, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "frontend/tests/server.ts", "kind": "log", "step": "Cover the main flows", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🧪 Generated frontend/tests/server.ts", "progress": 0.1819, "agent_name": "Coder", "files_created": 68, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:25.109595+00'),
	(117, '01a22cef-87d5-79d8-8c7b-b17e162b0a58', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 117, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "frontend/tests/support.tsx", "kind": "log", "step": "Cover the main flows", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🧪 Generated frontend/tests/support.tsx", "progress": 0.1835, "agent_name": "Coder", "files_created": 69, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:25.109595+00'),
	(118, '01a22cef-87d5-7e2f-bc44-746d9815b4bd', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 118, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "frontend/tests/values.test.tsx", "kind": "log", "step": "Cover the main flows", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🧪 Generated frontend/tests/values.test.tsx", "progress": 0.1852, "agent_name": "Coder", "files_created": 70, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:25.109595+00'),
	(119, '01a22cef-87d5-7df8-bd81-16e18aaac3ef', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 119, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "frontend/tests/formValues.test.ts", "kind": "log", "step": "Cover the main flows", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🧪 Generated frontend/tests/formValues.test.ts", "progress": 0.1868, "agent_name": "Coder", "files_created": 71, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:25.109595+00'),
	(120, '01a22cef-87d5-78b4-b275-315124176fd2', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 120, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "frontend/tests/app.test.tsx", "kind": "log", "step": "Cover the main flows", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🧪 Generated frontend/tests/app.test.tsx", "progress": 0.1885, "agent_name": "Coder", "files_created": 72, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:25.109595+00'),
	(121, '01a22cef-87d5-7dd0-b383-9c47b1f17c6e', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 121, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "frontend/tests/tasks.screens.test.tsx", "kind": "log", "step": "Cover the main flows", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🧪 Generated frontend/tests/tasks.screens.test.tsx", "progress": 0.1901, "agent_name": "Coder", "files_created": 73, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:25.109595+00'),
	(122, '01a22cef-87d5-7c3c-ba1c-f918c055f2a5', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 122, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"kind": "log", "step": "Add container and Kubernetes files", "level": "info", "phase": "coding", "round": 0, "attempt": 1, "message": "🤖 Coder: Add container and Kubernetes files...", "progress": 0.1901, "agent_name": "Coder", "files_created": 73, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:25.109595+00'),
	(123, '01a22cef-881e-772b-92c3-edb8575d3498', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 123, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "Dockerfile.backend", "kind": "log", "step": "Add container and Kubernetes files", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🐳 Generated Dockerfile.backend", "progress": 0.1918, "agent_name": "Coder", "files_created": 74, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:25.182764+00'),
	(124, '01a22cef-881e-7f8b-a9dc-b8ef02269887', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 124, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "Dockerfile.frontend", "kind": "log", "step": "Add container and Kubernetes files", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🐳 Generated Dockerfile.frontend", "progress": 0.1934, "agent_name": "Coder", "files_created": 75, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:25.182764+00'),
	(125, '01a22cef-881e-7a97-9834-4699a9af5c19', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 125, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "docker-compose.yml", "kind": "log", "step": "Add container and Kubernetes files", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "⚙️ Generated docker-compose.yml", "progress": 0.1951, "agent_name": "Coder", "files_created": 76, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:25.182764+00'),
	(126, '01a22cef-881e-7b9a-b192-d8049f963faf', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 126, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": "frontend/nginx.conf.template", "kind": "log", "step": "Add container and Kubernetes files", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "📄 Generated frontend/nginx.conf.template", "progress": 0.1967, "agent_name": "Coder", "files_created": 77, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:25.182764+00'),
	(127, '01a22cef-881e-7ac6-9483-ae929d29a659', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 127, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": ".dockerignore", "kind": "log", "step": "Add container and Kubernetes files", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🐳 Generated .dockerignore", "progress": 0.1974, "agent_name": "Coder", "files_created": 78, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:25.182764+00'),
	(128, '01a22cef-881e-7007-b529-0f95bed52ad2', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 128, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"file": ".env.example", "kind": "log", "step": "Add container and Kubernetes files", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "⚙️ Generated .env.example", "progress": 0.1974, "agent_name": "Coder", "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:25.182764+00'),
	(129, '01a22cef-8978-7907-bfa7-f080abb8f2d9', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 129, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"kind": "log", "step": "Add container and Kubernetes files", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "✅ Code generation complete: 79 files created (2,170 lines)", "progress": 0.2, "agent_name": "Coder", "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:25.528644+00'),
	(130, '01a22cef-8978-7985-908a-1c9ab71cdb6e', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 130, 'coder', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'c51ced3a84ccd64e0070c3af7c2d37772ae88515', '{"kind": "log", "step": "Add container and Kubernetes files", "level": "info", "phase": "coding", "round": 0, "attempt": 1, "message": "🔀 Committed to branch: feature/task-ba97ec91", "progress": 0.2, "agent_name": "Coder", "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:25.528644+00'),
	(131, '01a22cef-899a-7e50-97f3-3a9ee33a88c5', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 131, 'coder', 'code.pr.opened', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"branch": "feature/task-ba97ec91", "commit": "f7db3753d1fa8f317300979372374eb94cfac286", "local_repo": "repos/todo-list.git", "test_files": 10, "backend_files": 25, "files_created": 79, "lines_of_code": 2170, "frontend_files": 46, "git_diff_summary": {"additions": 8674, "deletions": 0, "files_changed": 93}, "estimated_coverage": 0.93}', '{}', '2026-11-30 14:50:25.562964+00'),
	(132, '01a22cef-89a2-7e91-b9d3-ccb3bb44e52f', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 132, 'orchestrator', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "progress", "step": "Tester is at work", "phase": "testing", "round": 0, "attempt": 1, "progress": 0.2, "agent_name": "Tester", "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:25.570354+00'),
	(133, '01a22cef-89c9-727f-b8f7-d542974bccc6', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 133, 'tester', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Setting up test environment", "level": "info", "phase": "testing", "round": 0, "attempt": 1, "message": "🤖 Tester: Setting up test environment...", "progress": 0.2104, "agent_name": "Tester", "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:25.609411+00'),
	(134, '01a22cef-8a48-7b94-aa97-8022de37d2d8', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 134, 'tester', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Setting up test environment", "level": "success", "phase": "testing", "round": 0, "attempt": 1, "message": "✅ Test environment ready", "progress": 0.226, "agent_name": "Tester", "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:25.736685+00'),
	(135, '01a22cef-8f79-7d14-936c-9729f5c77c5a', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 135, 'tester', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Setting up test environment", "level": "success", "phase": "testing", "round": 0, "attempt": 1, "message": "📦 Installed backend dependencies in 1.2 s", "progress": 0.226, "agent_name": "Tester", "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:27.06583+00'),
	(136, '01a22cef-8fea-7de8-b5e9-c698f4448e5c', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 136, 'tester', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Setting up test environment", "level": "success", "phase": "testing", "round": 0, "attempt": 1, "message": "📦 Installed frontend dependencies in 1.3 s", "progress": 0.226, "agent_name": "Tester", "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:27.178997+00'),
	(137, '01a22cef-a8df-7e49-a478-fabe80bc9978', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 137, 'tester', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Setting up test environment", "level": "success", "phase": "testing", "round": 0, "attempt": 1, "message": "✅ Backend type check passed", "progress": 0.226, "agent_name": "Tester", "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:33.56739+00'),
	(138, '01a22cef-a8df-7d8f-beb0-14eefe962f3d', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 138, 'tester', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Running backend unit tests", "level": "info", "phase": "testing", "round": 0, "attempt": 1, "message": "🤖 Tester: Running backend unit tests...", "progress": 0.226, "agent_name": "Tester", "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:33.56739+00'),
	(139, '01a22cef-b318-7f43-a74b-68bd9aaf9214', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 139, 'tester', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Running backend unit tests", "level": "success", "phase": "testing", "round": 0, "attempt": 1, "message": "✅ Frontend type check passed", "progress": 0.226, "agent_name": "Tester", "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:36.184553+00'),
	(140, '01a22cef-b318-7cff-beef-210b155c5a40', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 140, 'tester', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Running frontend unit tests", "level": "info", "phase": "testing", "round": 0, "attempt": 1, "message": "🤖 Tester: Running frontend unit tests...", "progress": 0.226, "agent_name": "Tester", "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:36.184553+00'),
	(141, '01a22cf0-08c0-71d1-82bc-863d7c7596d1', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 141, 'tester', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Running frontend unit tests", "level": "info", "phase": "testing", "round": 0, "attempt": 1, "message": "🧪 Testing frontend/tests/app.test.tsx... ✅ 5 passed", "progress": 0.317, "agent_name": "Tester", "tests_total": 5, "tests_passed": 5, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:50:58.112834+00'),
	(142, '01a22cf0-18bf-7954-b049-ea94da6a83e5', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 142, 'tester', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Running frontend unit tests", "level": "info", "phase": "testing", "round": 0, "attempt": 1, "message": "🧪 Testing frontend/tests/tasks.screens.test.tsx... ✅ 4 passed", "progress": 0.356, "agent_name": "Tester", "tests_total": 9, "tests_passed": 9, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:02.207633+00'),
	(143, '01a22cf0-1c68-77a0-a4b2-3cee3a8bcc47', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 143, 'tester', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Running frontend unit tests", "level": "info", "phase": "testing", "round": 0, "attempt": 1, "message": "🧪 Testing frontend/tests/values.test.tsx... ✅ 4 passed", "progress": 0.395, "agent_name": "Tester", "tests_total": 13, "tests_passed": 13, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:03.144556+00'),
	(144, '01a22cf0-1d19-7d7b-a323-ff81ea786105', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 144, 'tester', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Running frontend unit tests", "level": "info", "phase": "testing", "round": 0, "attempt": 1, "message": "🧪 Testing frontend/tests/formValues.test.ts... ✅ 3 passed", "progress": 0.434, "agent_name": "Tester", "tests_total": 16, "tests_passed": 16, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:03.321629+00'),
	(145, '01a22cf0-261b-70bb-a81c-f2cd69db10de', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 145, 'tester', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Running frontend unit tests", "level": "success", "phase": "testing", "round": 0, "attempt": 1, "message": "✅ Frontend tests: 16/16 passed (96% coverage)", "progress": 0.434, "agent_name": "Tester", "tests_total": 16, "tests_passed": 16, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:05.62773+00'),
	(146, '01a22cf0-373c-7501-9fb3-4149a59b53fd', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 146, 'tester', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Running frontend unit tests", "level": "info", "phase": "testing", "round": 0, "attempt": 1, "message": "🧪 Testing backend/tests/tasks.routes.test.ts... ✅ 6 passed", "progress": 0.473, "agent_name": "Tester", "tests_total": 22, "tests_passed": 22, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:10.012659+00'),
	(147, '01a22cf0-379b-723c-bfdd-56a0ed1ce58c', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 147, 'tester', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Running frontend unit tests", "level": "info", "phase": "testing", "round": 0, "attempt": 1, "message": "🧪 Testing backend/tests/app.test.ts... ✅ 4 passed", "progress": 0.512, "agent_name": "Tester", "tests_total": 26, "tests_passed": 26, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:10.107546+00'),
	(148, '01a22cf0-3b09-75cc-9cf1-485b0aa620b5', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 148, 'tester', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Running frontend unit tests", "level": "success", "phase": "testing", "round": 0, "attempt": 1, "message": "✅ Backend tests: 10/10 passed (88.6% coverage)", "progress": 0.512, "agent_name": "Tester", "tests_total": 26, "tests_passed": 26, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:10.985239+00'),
	(149, '01a22cf0-3b09-74c8-ba9a-93b51d0891b4', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 149, 'tester', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Running security scans", "level": "info", "phase": "testing", "round": 0, "attempt": 1, "message": "🤖 Tester: Running security scans...", "progress": 0.6784, "agent_name": "Tester", "tests_total": 26, "tests_passed": 26, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:10.985239+00'),
	(150, '01a22cf0-3ba9-7eb0-a5f4-88512039a0eb', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 150, 'tester', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Running security scans", "level": "info", "phase": "testing", "round": 0, "attempt": 1, "message": "🎭 E2E tests: not run (The application''s manifest names no end-to-end tests)", "progress": 0.6784, "agent_name": "Tester", "tests_total": 26, "tests_passed": 26, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:11.145232+00'),
	(151, '01a22cf0-3ba9-77f8-9593-327755b0faac', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 151, 'tester', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Running security scans", "level": "info", "phase": "testing", "round": 0, "attempt": 1, "message": "🔒 Dependency scan: not run (the package registry''s audit service cannot be reached from here)", "progress": 0.6784, "agent_name": "Tester", "tests_total": 26, "tests_passed": 26, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:11.145232+00'),
	(152, '01a22cf0-3ba9-741b-b130-4816f228a661', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 152, 'tester', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Running security scans", "level": "info", "phase": "testing", "round": 0, "attempt": 1, "message": "🔒 Secret scan: No secrets detected", "progress": 0.6784, "agent_name": "Tester", "tests_total": 26, "tests_passed": 26, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:11.145232+00'),
	(153, '01a22cf0-3bbe-7568-bc27-7891a8b673a2', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 153, 'tester', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Running security scans", "level": "success", "phase": "testing", "round": 0, "attempt": 1, "message": "✅ All tests passed! Overall coverage: 93%", "progress": 0.72, "agent_name": "Tester", "tests_total": 26, "tests_passed": 26, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:11.166463+00'),
	(154, '01a22cf0-3bbe-7c4d-b6a1-6d887596e601', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 154, 'tester', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Running security scans", "level": "info", "phase": "testing", "round": 0, "attempt": 1, "message": "📊 Test report: artifacts/01a22cef-775e-7edf-ab42-3138ba97ec91/test-results/", "progress": 0.72, "agent_name": "Tester", "tests_total": 26, "tests_passed": 26, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:11.166463+00'),
	(155, '01a22cf0-3bc7-7d97-a718-71c762fda3e9', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 155, 'tester', 'test.results', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"e2e": {"reason": "The application''s manifest names no end-to-end tests.", "status": "not_run"}, "failed": 0, "passed": 26, "report": "", "status": "passed", "skipped": 0, "coverage": 0.9297, "total_tests": 26, "artifacts_refs": ["file://{{home}}/artifacts/01a22cef-775e-7edf-ab42-3138ba97ec91/test-results/test-summary.json", "file://{{home}}/artifacts/01a22cef-775e-7edf-ab42-3138ba97ec91/test-results/backend/junit.xml", "file://{{home}}/artifacts/01a22cef-775e-7edf-ab42-3138ba97ec91/test-results/backend/coverage-summary.json", "file://{{home}}/artifacts/01a22cef-775e-7edf-ab42-3138ba97ec91/test-results/frontend/junit.xml", "file://{{home}}/artifacts/01a22cef-775e-7edf-ab42-3138ba97ec91/test-results/frontend/coverage-summary.json"], "test_duration_seconds": 45.38, "security_critical_issues": 0}', '{}', '2026-11-30 14:51:11.175269+00'),
	(156, '01a22cf0-3bde-7c7a-a215-31cb28512fec', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 156, 'orchestrator', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "progress", "step": "Reviewer is at work", "phase": "review", "round": 0, "attempt": 1, "progress": 0.72, "agent_name": "Reviewer", "tests_total": 26, "tests_passed": 26, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:11.198046+00'),
	(157, '01a22cf0-3c11-7548-a60d-7426bd79aed0', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 157, 'reviewer', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Analyzing code quality", "level": "info", "phase": "review", "round": 0, "attempt": 1, "message": "🤖 Reviewer: Analyzing code quality...", "progress": 0.722, "agent_name": "Reviewer", "tests_total": 26, "tests_passed": 26, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:11.24919+00'),
	(158, '01a22cf0-3d55-7f3b-85c3-386827b85fd3', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 158, 'reviewer', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Analyzing code quality", "level": "info", "phase": "review", "round": 0, "attempt": 1, "message": "🔍 Checking backend code... (21 files)", "progress": 0.728, "agent_name": "Reviewer", "tests_total": 26, "tests_passed": 26, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:11.5732+00'),
	(159, '01a22cf0-3d55-7185-9b2f-9cace78d1ce3', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 159, 'reviewer', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Analyzing code quality", "level": "info", "phase": "review", "round": 0, "attempt": 1, "message": "🔍 Checking frontend code... (38 files)", "progress": 0.728, "agent_name": "Reviewer", "tests_total": 26, "tests_passed": 26, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:11.5732+00'),
	(160, '01a22cf0-3d55-7005-afa8-82476367968d', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 160, 'reviewer', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Analyzing code quality", "level": "info", "phase": "review", "round": 0, "attempt": 1, "message": "📊 Code complexity: Moderate (cyclomatic 2.6 on average, at most 18)", "progress": 0.728, "agent_name": "Reviewer", "tests_total": 26, "tests_passed": 26, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:11.5732+00'),
	(161, '01a22cf0-3d55-7f3f-bf06-d44064ce6651', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 161, 'reviewer', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Analyzing code quality", "level": "info", "phase": "review", "round": 0, "attempt": 1, "message": "📊 Duplication: Minimal (0%)", "progress": 0.728, "agent_name": "Reviewer", "tests_total": 26, "tests_passed": 26, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:11.5732+00'),
	(162, '01a22cf0-3d55-7299-bf06-4d1d57e71b59', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 162, 'reviewer', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Running security review", "level": "info", "phase": "review", "round": 0, "attempt": 1, "message": "🤖 Reviewer: Running security review...", "progress": 0.74, "agent_name": "Reviewer", "tests_total": 26, "tests_passed": 26, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:11.5732+00'),
	(163, '01a22cf0-3db7-7822-81f5-04615fd02ece', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 163, 'reviewer', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Running security review", "level": "info", "phase": "review", "round": 0, "attempt": 1, "message": "🔒 No hardcoded secrets detected", "progress": 0.74, "agent_name": "Reviewer", "tests_total": 26, "tests_passed": 26, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:11.671238+00'),
	(164, '01a22cf0-3db7-74a1-9f4e-4d2d4fa2e0b7', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 164, 'reviewer', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Running security review", "level": "success", "phase": "review", "round": 0, "attempt": 1, "message": "✅ Code quality: 95/100", "progress": 0.74, "agent_name": "Reviewer", "tests_total": 26, "tests_passed": 26, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:11.671238+00'),
	(165, '01a22cf0-3db7-7097-8240-1b7548a87aed', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 165, 'reviewer', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Running security review", "level": "success", "phase": "review", "round": 0, "attempt": 1, "message": "✅ Security score: 90/100", "progress": 0.748, "agent_name": "Reviewer", "tests_total": 26, "tests_passed": 26, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:11.671238+00'),
	(166, '01a22cf0-3db7-7f02-b8ab-50f9027859f4', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 166, 'reviewer', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Weighing improvements", "level": "info", "phase": "review", "round": 0, "attempt": 1, "message": "🤖 Reviewer: Weighing improvements...", "progress": 0.75, "agent_name": "Reviewer", "tests_total": 26, "tests_passed": 26, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:11.671238+00'),
	(167, '01a22cf0-3deb-707a-a94f-89f8f7397375', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 167, 'reviewer', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Weighing improvements", "level": "info", "phase": "review", "round": 0, "attempt": 1, "message": "💡 Found 2 improvement suggestions", "progress": 0.75, "agent_name": "Reviewer", "tests_total": 26, "tests_passed": 26, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:11.723651+00'),
	(168, '01a22cf0-3deb-7184-9480-e4cc154b4eeb', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 168, 'reviewer', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Weighing improvements", "level": "info", "phase": "review", "round": 0, "attempt": 1, "message": "⚠️ 8 issues (0 blocking, 8 recommended)", "progress": 0.75, "agent_name": "Reviewer", "tests_total": 26, "tests_passed": 26, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:11.723651+00'),
	(169, '01a22cf0-3e25-752d-823b-f1f7e45a51ac', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 169, 'reviewer', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Weighing improvements", "level": "success", "phase": "review", "round": 0, "attempt": 1, "message": "✅ Code review complete: Score 93/100 - APPROVED", "progress": 0.76, "agent_name": "Reviewer", "tests_total": 26, "tests_passed": 26, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:11.781194+00'),
	(170, '01a22cf0-3e25-76c7-ab70-c999205357af', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 170, 'reviewer', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Weighing improvements", "level": "info", "phase": "review", "round": 0, "attempt": 1, "message": "📋 Review report: artifacts/01a22cef-775e-7edf-ab42-3138ba97ec91/review/", "progress": 0.76, "agent_name": "Reviewer", "tests_total": 26, "tests_passed": 26, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:11.781194+00'),
	(171, '01a22cf0-3e3b-71a1-8f41-1e8bdd601f15', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 171, 'reviewer', 'review.decision', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"score": 93, "report": "", "decision": "approved", "artifacts": ["file://{{home}}/artifacts/01a22cef-775e-7edf-ab42-3138ba97ec91/review/review-summary.md"], "breakdown": {"security": 90, "code_quality": 95, "documentation": 98, "test_coverage": 93, "best_practices": 94}, "blocking_issues": 0, "recommendations": 2}', '{}', '2026-11-30 14:51:11.803114+00'),
	(172, '01a22cf0-3e49-7c67-aeab-e15d2206c716', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 172, 'orchestrator', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "progress", "step": "Deployer is at work", "phase": "deployment", "round": 0, "attempt": 1, "progress": 0.76, "agent_name": "Deployer", "tests_total": 26, "tests_passed": 26, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:11.817933+00'),
	(173, '01a22cf0-3ecd-7a4d-a390-6aadd2196d1c', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 173, 'deployer', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Building production release", "level": "info", "phase": "deployment", "round": 0, "attempt": 1, "message": "🤖 Deployer: Building production release...", "progress": 0.772, "agent_name": "Deployer", "tests_total": 26, "tests_passed": 26, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:11.949211+00'),
	(174, '01a22cf0-3ee5-7a76-aaf0-b427e8a26581', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 174, 'deployer', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Building production release", "level": "success", "phase": "deployment", "round": 0, "attempt": 1, "message": "📦 Installed backend dependencies in 0.0 s", "progress": 0.772, "agent_name": "Deployer", "tests_total": 26, "tests_passed": 26, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:11.973743+00'),
	(175, '01a22cf0-3ef1-74d6-a908-ee41920c1997', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 175, 'deployer', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Building production release", "level": "success", "phase": "deployment", "round": 0, "attempt": 1, "message": "📦 Installed frontend dependencies in 0.0 s", "progress": 0.772, "agent_name": "Deployer", "tests_total": 26, "tests_passed": 26, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:11.985512+00'),
	(176, '01a22cf0-48b9-72bb-9705-2d32d3a8f126', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 176, 'deployer', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Building production release", "level": "success", "phase": "deployment", "round": 0, "attempt": 1, "message": "🐳 Building backend... ✅ (2.5 s)", "progress": 0.856, "agent_name": "Deployer", "tests_total": 26, "tests_passed": 26, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:14.489271+00'),
	(177, '01a22cf0-5731-7f90-80f8-890a3e6bd2f6', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 177, 'deployer', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Building production release", "level": "success", "phase": "deployment", "round": 0, "attempt": 1, "message": "🐳 Building frontend... ✅ (6.2 s)", "progress": 0.856, "agent_name": "Deployer", "tests_total": 26, "tests_passed": 26, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:18.193239+00'),
	(178, '01a22cf0-5731-7e1c-915f-b0eed17b3e27', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 178, 'deployer', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Creating preview environment", "level": "info", "phase": "deployment", "round": 0, "attempt": 1, "message": "🤖 Deployer: Creating preview environment...", "progress": 0.904, "agent_name": "Deployer", "tests_total": 26, "tests_passed": 26, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:18.193239+00'),
	(179, '01a22cf0-5905-7c4e-9b74-3bcb720bf188', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 179, 'deployer', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Creating preview environment", "level": "success", "phase": "deployment", "round": 0, "attempt": 1, "message": "📦 Installed backend dependencies in 0.4 s", "progress": 0.904, "agent_name": "Deployer", "tests_total": 26, "tests_passed": 26, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:18.661191+00'),
	(180, '01a22cf0-5917-7e29-80ba-35d67a407de5', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 180, 'deployer', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Creating preview environment", "level": "info", "phase": "deployment", "round": 0, "attempt": 1, "message": "🐳 Generated deployment/Dockerfile.backend", "progress": 0.94, "agent_name": "Deployer", "tests_total": 26, "tests_passed": 26, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:18.679314+00'),
	(181, '01a22cf0-5920-75bc-b253-ba09f7bf0c95', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 181, 'deployer', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Creating preview environment", "level": "info", "phase": "deployment", "round": 0, "attempt": 1, "message": "🐳 Generated deployment/Dockerfile.frontend", "progress": 0.94, "agent_name": "Deployer", "tests_total": 26, "tests_passed": 26, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:18.688785+00'),
	(182, '01a22cf0-5920-722f-b358-258d08de486e', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 182, 'deployer', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Creating preview environment", "level": "info", "phase": "deployment", "round": 0, "attempt": 1, "message": "⚙️ Generated deployment/docker-compose.preview.yml", "progress": 0.94, "agent_name": "Deployer", "tests_total": 26, "tests_passed": 26, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:18.688785+00'),
	(183, '01a22cf0-5920-7619-b000-63642cfb90df', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 183, 'deployer', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Creating preview environment", "level": "info", "phase": "deployment", "round": 0, "attempt": 1, "message": "⚙️ Generated deployment/k8s/deployment.yaml", "progress": 0.94, "agent_name": "Deployer", "tests_total": 26, "tests_passed": 26, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:18.688785+00'),
	(184, '01a22cf0-5920-78cd-ac4d-aff080037a0d', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 184, 'deployer', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Creating preview environment", "level": "info", "phase": "deployment", "round": 0, "attempt": 1, "message": "⚙️ Generated deployment/k8s/service.yaml", "progress": 0.94, "agent_name": "Deployer", "tests_total": 26, "tests_passed": 26, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:18.688785+00'),
	(185, '01a22cf0-5920-7a55-8741-df2a24003a8a', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 185, 'deployer', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Creating preview environment", "level": "info", "phase": "deployment", "round": 0, "attempt": 1, "message": "⚙️ Generated deployment/k8s/ingress.yaml", "progress": 0.94, "agent_name": "Deployer", "tests_total": 26, "tests_passed": 26, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:18.688785+00'),
	(186, '01a22cf0-5920-7c5c-a423-faae46675aeb', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 186, 'deployer', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Creating preview environment", "level": "info", "phase": "deployment", "round": 0, "attempt": 1, "message": "⚙️ Generated deployment/k8s/configmap.yaml", "progress": 0.94, "agent_name": "Deployer", "tests_total": 26, "tests_passed": 26, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:18.688785+00'),
	(187, '01a22cf0-5920-77cf-bc01-7a411e786e25', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 187, 'deployer', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Creating preview environment", "level": "info", "phase": "deployment", "round": 0, "attempt": 1, "message": "📝 Generated deployment/DEPLOYMENT.md", "progress": 0.94, "agent_name": "Deployer", "tests_total": 26, "tests_passed": 26, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:18.688785+00'),
	(188, '01a22cf0-5920-7ddd-ae3e-724a9b0c46c7', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 188, 'deployer', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Starting the application", "level": "info", "phase": "deployment", "round": 0, "attempt": 1, "message": "🤖 Deployer: Starting the application...", "progress": 0.952, "agent_name": "Deployer", "tests_total": 26, "tests_passed": 26, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:18.688785+00'),
	(189, '01a22cf0-9568-7a9d-b59d-a559d5a7e932', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 189, 'deployer', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Running health checks", "level": "info", "phase": "deployment", "round": 0, "attempt": 1, "message": "🤖 Deployer: Running health checks...", "progress": 0.988, "agent_name": "Deployer", "tests_total": 26, "tests_passed": 26, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:34.120403+00'),
	(190, '01a22cf0-959c-7f52-818a-c018b33612b4', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 190, 'deployer', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Running health checks", "level": "success", "phase": "deployment", "round": 0, "attempt": 1, "message": "✅ Health check: PASSED (healthy)", "progress": 0.988, "agent_name": "Deployer", "tests_total": 26, "tests_passed": 26, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:34.172435+00'),
	(191, '01a22cf0-959c-7766-b010-ab6dafd94c8b', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 191, 'deployer', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Running health checks", "level": "success", "phase": "deployment", "round": 0, "attempt": 1, "message": "✅ Preview deployment complete!", "progress": 0.988, "agent_name": "Deployer", "tests_total": 26, "tests_passed": 26, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:34.172435+00'),
	(192, '01a22cf0-959c-7ee7-a6e1-f2220d58178d', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 192, 'deployer', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Running health checks", "level": "success", "phase": "deployment", "round": 0, "attempt": 1, "message": "🎉 Your app is live!", "progress": 1, "agent_name": "Deployer", "tests_total": 26, "tests_passed": 26, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:34.172435+00'),
	(193, '01a22cf0-959c-730a-b630-ec0a5f018ec0', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 193, 'deployer', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Running health checks", "level": "info", "phase": "deployment", "round": 0, "attempt": 1, "message": "   Frontend: http://todo-list-ba97ec91.localhost:18301/", "progress": 1, "agent_name": "Deployer", "tests_total": 26, "tests_passed": 26, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:34.172435+00'),
	(194, '01a22cf0-959c-79b9-a1c5-354cd3683a77', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 194, 'deployer', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Running health checks", "level": "info", "phase": "deployment", "round": 0, "attempt": 1, "message": "   Fallback: http://localhost:9700/", "progress": 1, "agent_name": "Deployer", "tests_total": 26, "tests_passed": 26, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:34.172435+00'),
	(195, '01a22cf0-959c-7a05-9a7a-2a36d79b3c77', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 195, 'deployer', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Running health checks", "level": "info", "phase": "deployment", "round": 0, "attempt": 1, "message": "   Backend:  http://localhost:9700/api", "progress": 1, "agent_name": "Deployer", "tests_total": 26, "tests_passed": 26, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:34.172435+00'),
	(196, '01a22cf0-959c-7a6e-bd81-b2965e528771', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 196, 'deployer', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Running health checks", "level": "info", "phase": "deployment", "round": 0, "attempt": 1, "message": "📋 Deployment details: artifacts/01a22cef-775e-7edf-ab42-3138ba97ec91/deployment/", "progress": 1, "agent_name": "Deployer", "tests_total": 26, "tests_passed": 26, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:34.172435+00'),
	(197, '01a22cf0-959c-7543-89dc-43eb865eded9', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 197, 'deployer', 'task.progress', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"kind": "log", "step": "Running health checks", "level": "info", "phase": "deployment", "round": 0, "attempt": 1, "message": "⏰ Preview expires in 24 hours", "progress": 1, "agent_name": "Deployer", "tests_total": 26, "tests_passed": 26, "files_created": 79, "total_estimated_files": 79}', '{}', '2026-11-30 14:51:34.172435+00'),
	(198, '01a22cf0-95b6-75d6-88ca-7213a652798a', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 198, 'deployer', 'deploy.status', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"health": "healthy", "status": "deployed", "expires_at": "2026-12-01T14:51:18.7515602+00:00", "backend_url": "http://localhost:9700/api", "preview_url": "http://todo-list-ba97ec91.localhost:18301/", "fallback_url": "http://localhost:9700/", "container_ids": [], "deployment_mode": "process"}', '{}', '2026-11-30 14:51:34.197876+00'),
	(199, '01a22cf0-95b6-7186-bb06-03f018d72440', '01a22cef-7928-7509-83e2-f49911d9b139', '01a22cef-775e-7edf-ab42-3138ba97ec91', 199, 'deployer', 'deploy.complete', 'catalyst-generated/todo-list', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', '{"commit": "f7db3753d1fa8f317300979372374eb94cfac286", "status": "completed", "preview_url": "http://todo-list-ba97ec91.localhost:18301/", "tests_total": 26, "review_score": 93, "tests_passed": 26, "files_created": 79}', '{}', '2026-11-30 14:51:34.197876+00'),
	(200, '01a22cf0-98ba-7f45-a368-6cbb68fb80e6', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 1, 'orchestrator', 'task.initiated', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', '', '{"next_agent": "planner", "project_id": "01a22cf0-9854-734b-bed2-17016319a83d", "project_name": "Tip Calculator", "requirements": "build a tip calculator"}', '{}', '2026-11-30 14:51:34.970749+00');
INSERT INTO public.agent_events VALUES
	(201, '01a22cf0-98ce-79c4-87cf-753044384739', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 2, 'orchestrator', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', '', '{"kind": "progress", "step": "Planner is at work", "phase": "planning", "round": 0, "attempt": 1, "progress": 0, "agent_name": "Planner", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:51:34.990385+00'),
	(202, '01a22cf0-98e3-766b-b297-29a2cf6092ad', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 3, 'planner', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', '', '{"kind": "log", "step": "Analyzing your requirements", "level": "info", "phase": "planning", "round": 0, "attempt": 1, "message": "🤖 Planner: Analyzing your requirements...", "progress": 0.0015, "agent_name": "Planner", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:51:35.011493+00'),
	(203, '01a22cf0-99a2-7e7e-9c53-7293e131507a', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 4, 'planner', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', '', '{"kind": "log", "step": "Identified 2 core features", "level": "info", "phase": "planning", "round": 0, "attempt": 1, "message": "🤖 Planner: Identified 2 core features", "progress": 0.012, "agent_name": "Planner", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:51:35.202597+00'),
	(204, '01a22cf0-99a2-7258-b091-2769fc6eba72', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 5, 'planner', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', '', '{"kind": "log", "step": "Breaking down into 9 development tasks", "level": "info", "phase": "planning", "round": 0, "attempt": 1, "message": "🤖 Planner: Breaking down into 9 development tasks", "progress": 0.015, "agent_name": "Planner", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:51:35.202597+00'),
	(205, '01a22cf0-99a2-781b-a248-e7de879a4ff9', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 6, 'planner', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', '', '{"kind": "log", "step": "Defining 1 API endpoint", "level": "info", "phase": "planning", "round": 0, "attempt": 1, "message": "🤖 Planner: Defining 1 API endpoint", "progress": 0.018, "agent_name": "Planner", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:51:35.202597+00'),
	(206, '01a22cf0-99a2-749d-b3d6-9ed6300e1a1b', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 7, 'planner', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', '', '{"kind": "log", "step": "Assessing risks and dependencies", "level": "info", "phase": "planning", "round": 0, "attempt": 1, "message": "🤖 Planner: Assessing risks and dependencies", "progress": 0.021, "agent_name": "Planner", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:51:35.202597+00'),
	(207, '01a22cf0-9a8a-7345-bf8f-b795a637b238', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 8, 'planner', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', '', '{"kind": "log", "step": "Assessing risks and dependencies", "level": "success", "phase": "planning", "round": 0, "attempt": 1, "message": "✅ Planning complete: 2 features, 9 tasks, low risk", "progress": 0.027, "agent_name": "Planner", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:51:35.434581+00'),
	(208, '01a22cf0-9a8a-70ed-8f4a-2e5bd37b2a70', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 9, 'planner', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', '', '{"file": "planning/plan.yaml", "kind": "log", "step": "Assessing risks and dependencies", "level": "success", "phase": "planning", "round": 0, "attempt": 1, "message": "📄 Generated planning/plan.yaml", "progress": 0.027, "agent_name": "Planner", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:51:35.434581+00'),
	(209, '01a22cf0-9a8a-79c3-87e1-0c26524b0655', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 10, 'planner', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', '', '{"file": "planning/acceptance.md", "kind": "log", "step": "Assessing risks and dependencies", "level": "success", "phase": "planning", "round": 0, "attempt": 1, "message": "📄 Generated planning/acceptance.md", "progress": 0.027, "agent_name": "Planner", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:51:35.434581+00'),
	(210, '01a22cf0-9a8a-7c4c-91da-17ea3db493e7', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 11, 'planner', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', '', '{"file": "planning/risk.md", "kind": "log", "step": "Assessing risks and dependencies", "level": "success", "phase": "planning", "round": 0, "attempt": 1, "message": "📄 Generated planning/risk.md", "progress": 0.027, "agent_name": "Planner", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:51:35.434581+00'),
	(211, '01a22cf0-9a8a-7c28-b657-7827442bb792', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 12, 'planner', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', '', '{"file": "planning/task-graph.json", "kind": "log", "step": "Assessing risks and dependencies", "level": "success", "phase": "planning", "round": 0, "attempt": 1, "message": "📄 Generated planning/task-graph.json", "progress": 0.027, "agent_name": "Planner", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:51:35.434581+00'),
	(212, '01a22cf0-9a9e-7205-be49-2e33fe3392dd', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 13, 'planner', 'plan.created', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', '6bbcdc79ca4c4829cb91349e53e084ae6a2b4f3d', '{"plan_ref": "git://feature/task-8167e6fa/planning/plan.yaml", "risk_level": "low", "task_count": 9, "assumptions": [], "feature_count": 2, "estimated_hours": 11.5, "complexity_score": 0.09, "api_endpoint_count": 1}', '{}', '2026-11-30 14:51:35.454754+00'),
	(213, '01a22cf0-9aa9-7670-ae7d-c740c2d549cf', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 14, 'orchestrator', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', '6bbcdc79ca4c4829cb91349e53e084ae6a2b4f3d', '{"kind": "progress", "step": "Architect is at work", "phase": "architecture", "round": 0, "attempt": 1, "progress": 0.03, "agent_name": "Architect", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:51:35.465907+00'),
	(214, '01a22cf0-9ac9-7046-82e4-2b54c0f42033', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 15, 'architect', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', '6bbcdc79ca4c4829cb91349e53e084ae6a2b4f3d', '{"kind": "log", "step": "Analyzing plan requirements", "level": "info", "phase": "architecture", "round": 0, "attempt": 1, "message": "🤖 Architect: Analyzing plan requirements...", "progress": 0.032, "agent_name": "Architect", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:51:35.49738+00'),
	(215, '01a22cf0-9b1d-7097-ac8a-fabeaeb463b5', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 16, 'architect', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', '6bbcdc79ca4c4829cb91349e53e084ae6a2b4f3d', '{"kind": "log", "step": "Selecting optimal tech stack", "level": "info", "phase": "architecture", "round": 0, "attempt": 1, "message": "🤖 Architect: Selecting optimal tech stack...", "progress": 0.034, "agent_name": "Architect", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:51:35.581692+00'),
	(216, '01a22cf0-9b1d-7428-b804-18443059f569', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 17, 'architect', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', '6bbcdc79ca4c4829cb91349e53e084ae6a2b4f3d', '{"kind": "log", "step": "Selecting optimal tech stack", "level": "success", "phase": "architecture", "round": 0, "attempt": 1, "message": "✅ Tech Stack: Node.js 20 + Express 5.3 + TypeScript 7 + React 19.3 + Vite 8 + TypeScript 7 + PostgreSQL (PGlite 0.5 in process, or a server by DATABASE_URL) + Opaque bearer sessions, scrypt password hashes + Vitest 4, Testing Library", "progress": 0.046, "agent_name": "Architect", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:51:35.581692+00'),
	(217, '01a22cf0-9b1d-768c-aebc-9aae46c22400', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 18, 'architect', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', '6bbcdc79ca4c4829cb91349e53e084ae6a2b4f3d', '{"kind": "log", "step": "Creating API contracts", "level": "info", "phase": "architecture", "round": 0, "attempt": 1, "message": "🤖 Architect: Creating API contracts...", "progress": 0.054, "agent_name": "Architect", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:51:35.581692+00'),
	(218, '01a22cf0-9b1d-7242-a221-f4e208518b43', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 19, 'architect', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', '6bbcdc79ca4c4829cb91349e53e084ae6a2b4f3d', '{"kind": "log", "step": "Creating API contracts", "level": "success", "phase": "architecture", "round": 0, "attempt": 1, "message": "✅ API Design: 1 REST endpoint defined", "progress": 0.054, "agent_name": "Architect", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:51:35.581692+00'),
	(219, '01a22cf0-9b94-729f-afb8-eb6cbfa87872', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 20, 'architect', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', '6bbcdc79ca4c4829cb91349e53e084ae6a2b4f3d', '{"file": "architecture/design.md", "kind": "log", "step": "Creating API contracts", "level": "success", "phase": "architecture", "round": 0, "attempt": 1, "message": "📝 Generated architecture/design.md", "progress": 0.066, "agent_name": "Architect", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:51:35.700909+00'),
	(220, '01a22cf0-9b94-73f5-86a5-28f95b7c63dc', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 21, 'architect', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', '6bbcdc79ca4c4829cb91349e53e084ae6a2b4f3d', '{"file": "architecture/tech-stack.md", "kind": "log", "step": "Creating API contracts", "level": "success", "phase": "architecture", "round": 0, "attempt": 1, "message": "📝 Generated architecture/tech-stack.md", "progress": 0.066, "agent_name": "Architect", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:51:35.700909+00'),
	(221, '01a22cf0-9b94-7144-bce3-e7582e559663', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 22, 'architect', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', '6bbcdc79ca4c4829cb91349e53e084ae6a2b4f3d', '{"file": "architecture/components.md", "kind": "log", "step": "Creating API contracts", "level": "success", "phase": "architecture", "round": 0, "attempt": 1, "message": "📝 Generated architecture/components.md", "progress": 0.066, "agent_name": "Architect", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:51:35.700909+00'),
	(222, '01a22cf0-9b94-77f8-8696-bc682b46e052', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 23, 'architect', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', '6bbcdc79ca4c4829cb91349e53e084ae6a2b4f3d', '{"file": "architecture/data-models.json", "kind": "log", "step": "Creating API contracts", "level": "success", "phase": "architecture", "round": 0, "attempt": 1, "message": "📝 Generated architecture/data-models.json", "progress": 0.066, "agent_name": "Architect", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:51:35.700909+00'),
	(223, '01a22cf0-9b94-7e55-8844-247cd96b90da', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 24, 'architect', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', '6bbcdc79ca4c4829cb91349e53e084ae6a2b4f3d', '{"file": "architecture/api-contracts/openapi.yaml", "kind": "log", "step": "Creating API contracts", "level": "success", "phase": "architecture", "round": 0, "attempt": 1, "message": "📝 Generated architecture/api-contracts/openapi.yaml", "progress": 0.066, "agent_name": "Architect", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:51:35.700909+00'),
	(224, '01a22cf0-9b94-77e4-8444-ce1e33762f60', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 25, 'architect', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', '6bbcdc79ca4c4829cb91349e53e084ae6a2b4f3d', '{"file": "architecture/api-contracts/api-guide.md", "kind": "log", "step": "Creating API contracts", "level": "success", "phase": "architecture", "round": 0, "attempt": 1, "message": "📝 Generated architecture/api-contracts/api-guide.md", "progress": 0.066, "agent_name": "Architect", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:51:35.700909+00'),
	(225, '01a22cf0-9b94-799a-b451-8c7ec42629ee', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 26, 'architect', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', '6bbcdc79ca4c4829cb91349e53e084ae6a2b4f3d', '{"file": "architecture/adr/001-one-language.md", "kind": "log", "step": "Creating API contracts", "level": "success", "phase": "architecture", "round": 0, "attempt": 1, "message": "📝 Generated architecture/adr/001-one-language.md", "progress": 0.066, "agent_name": "Architect", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:51:35.700909+00'),
	(226, '01a22cf0-9b94-71c3-b29c-05ab56cd16ed', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 27, 'architect', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', '6bbcdc79ca4c4829cb91349e53e084ae6a2b4f3d', '{"file": "architecture/adr/002-tools-in-the-browser.md", "kind": "log", "step": "Creating API contracts", "level": "success", "phase": "architecture", "round": 0, "attempt": 1, "message": "📝 Generated architecture/adr/002-tools-in-the-browser.md", "progress": 0.066, "agent_name": "Architect", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:51:35.700909+00'),
	(227, '01a22cf0-9b94-75bf-b750-cf3fae7a3ecd', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 28, 'architect', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', '6bbcdc79ca4c4829cb91349e53e084ae6a2b4f3d', '{"file": "architecture/architecture-diagram.svg", "kind": "log", "step": "Creating API contracts", "level": "success", "phase": "architecture", "round": 0, "attempt": 1, "message": "🖼️ Generated architecture/architecture-diagram.svg", "progress": 0.066, "agent_name": "Architect", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:51:35.700909+00'),
	(228, '01a22cf0-9b94-714d-b2c1-fb0c46d097b1', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 29, 'architect', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', '6bbcdc79ca4c4829cb91349e53e084ae6a2b4f3d', '{"kind": "log", "step": "Creating API contracts", "level": "success", "phase": "architecture", "round": 0, "attempt": 1, "message": "✅ Architecture design complete", "progress": 0.07, "agent_name": "Architect", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:51:35.700909+00'),
	(229, '01a22cf0-9bd7-7fa0-90c6-6263185a1617', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 30, 'architect', 'architecture.proposed', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"stack": "node-express-react", "tech_stack": {"auth": "Opaque bearer sessions, scrypt password hashes", "tests": "Vitest 4, Testing Library", "backend": "Node.js 20 + Express 5.3 + TypeScript 7", "database": "PostgreSQL (PGlite 0.5 in process, or a server by DATABASE_URL)", "frontend": "React 19.3 + Vite 8 + TypeScript 7"}, "adrs_created": 2, "requires_review": false, "architecture_ref": "git://feature/task-8167e6fa/architecture/", "data_model_count": 0, "api_endpoint_count": 1}', '{}', '2026-11-30 14:51:35.767195+00'),
	(230, '01a22cf0-9bf1-7e67-8157-af54cfe2d8d3', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 31, 'orchestrator', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"kind": "progress", "step": "Coder is at work", "phase": "coding", "round": 0, "attempt": 1, "progress": 0.07, "agent_name": "Coder", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:51:35.793326+00'),
	(231, '01a22cf0-9c62-7814-8a62-e6efc814bf63', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 32, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"kind": "log", "step": "Setting up project structure", "level": "info", "phase": "coding", "round": 0, "attempt": 1, "message": "🤖 Coder: Setting up project structure...", "progress": 0.0726, "agent_name": "Coder", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:51:35.906655+00'),
	(232, '01a22cf0-9c62-74c3-8a69-4b5518d31561', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 33, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"kind": "log", "step": "Set up the project", "level": "info", "phase": "coding", "round": 0, "attempt": 1, "message": "🤖 Coder: Set up the project...", "progress": 0.0726, "agent_name": "Coder", "files_created": 0, "total_estimated_files": 0}', '{}', '2026-11-30 14:51:35.906655+00'),
	(233, '01a22cf0-9d82-7302-9aaf-20566bb6d546', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 34, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"file": "README.md", "kind": "log", "step": "Set up the project", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "📝 Generated README.md", "progress": 0.0729, "agent_name": "Coder", "files_created": 1, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:36.194927+00'),
	(234, '01a22cf0-9d82-78e9-8f41-2591910b4cfb', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 35, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"file": ".gitignore", "kind": "log", "step": "Set up the project", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "⚙️ Generated .gitignore", "progress": 0.0758, "agent_name": "Coder", "files_created": 2, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:36.194927+00'),
	(235, '01a22cf0-9d82-76dc-9364-924dbd1d7aeb', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 36, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"file": "catalyst.app.json", "kind": "log", "step": "Set up the project", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "⚙️ Generated catalyst.app.json", "progress": 0.0787, "agent_name": "Coder", "files_created": 3, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:36.194927+00'),
	(236, '01a22cf0-9d82-7cf2-8338-6c2abf20384f', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 37, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"kind": "log", "step": "Set up the project", "level": "info", "phase": "coding", "round": 0, "attempt": 1, "message": "📁 Created backend/ directory", "progress": 0.0787, "agent_name": "Coder", "files_created": 3, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:36.194927+00'),
	(237, '01a22cf0-9d82-79ac-a319-3fa7e6d96ad2', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 38, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"file": "backend/package.json", "kind": "log", "step": "Set up the project", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "⚙️ Generated backend/package.json", "progress": 0.0816, "agent_name": "Coder", "files_created": 4, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:36.194927+00'),
	(238, '01a22cf0-9d82-7323-8bda-406b8cdd3304', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 39, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"file": "backend/package-lock.json", "kind": "log", "step": "Set up the project", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "⚙️ Generated backend/package-lock.json", "progress": 0.0844, "agent_name": "Coder", "files_created": 5, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:36.194927+00'),
	(239, '01a22cf0-9d82-7f8d-8e53-d38aac32dd56', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 40, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"file": "backend/tsconfig.json", "kind": "log", "step": "Set up the project", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "⚙️ Generated backend/tsconfig.json", "progress": 0.0873, "agent_name": "Coder", "files_created": 6, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:36.194927+00'),
	(240, '01a22cf0-9d82-7a4c-bb96-98662e5478f3', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 41, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"file": "backend/vitest.config.ts", "kind": "log", "step": "Set up the project", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🟦 Generated backend/vitest.config.ts", "progress": 0.0902, "agent_name": "Coder", "files_created": 7, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:36.194927+00'),
	(241, '01a22cf0-9d82-7b15-979a-48d4c0cb6d58', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 42, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"file": "backend/build.mjs", "kind": "log", "step": "Set up the project", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🟨 Generated backend/build.mjs", "progress": 0.0931, "agent_name": "Coder", "files_created": 8, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:36.194927+00'),
	(242, '01a22cf0-9d82-7b67-a1e6-174d51a556c1', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 43, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"kind": "log", "step": "Set up the project", "level": "info", "phase": "coding", "round": 0, "attempt": 1, "message": "📁 Created frontend/ directory", "progress": 0.0931, "agent_name": "Coder", "files_created": 8, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:36.194927+00'),
	(243, '01a22cf0-9d82-735e-a07e-c3539754e3de', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 44, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"file": "frontend/package.json", "kind": "log", "step": "Set up the project", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "⚙️ Generated frontend/package.json", "progress": 0.096, "agent_name": "Coder", "files_created": 9, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:36.194927+00'),
	(244, '01a22cf0-9d82-797e-9b46-55c4fe656c3a', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 45, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"file": "frontend/package-lock.json", "kind": "log", "step": "Set up the project", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "⚙️ Generated frontend/package-lock.json", "progress": 0.0989, "agent_name": "Coder", "files_created": 10, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:36.194927+00'),
	(245, '01a22cf0-9d82-791a-8030-dfed88920eea', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 46, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"file": "frontend/tsconfig.json", "kind": "log", "step": "Set up the project", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "⚙️ Generated frontend/tsconfig.json", "progress": 0.1018, "agent_name": "Coder", "files_created": 11, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:36.194927+00'),
	(246, '01a22cf0-9d82-79ab-a539-b3e405f270ca', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 47, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"file": "frontend/vite.config.ts", "kind": "log", "step": "Set up the project", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🟦 Generated frontend/vite.config.ts", "progress": 0.1047, "agent_name": "Coder", "files_created": 12, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:36.194927+00'),
	(247, '01a22cf0-9d82-76bc-98d4-672bc78eac97', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 48, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"kind": "log", "step": "Add configuration, validation and problem details", "level": "info", "phase": "coding", "round": 0, "attempt": 1, "message": "🤖 Coder: Add configuration, validation and problem details...", "progress": 0.1047, "agent_name": "Coder", "files_created": 12, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:36.194927+00'),
	(248, '01a22cf0-9eb7-763b-b0eb-fc3b3a183468', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 49, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"file": "backend/src/config.ts", "kind": "log", "step": "Add configuration, validation and problem details", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🟦 Generated backend/src/config.ts", "progress": 0.1076, "agent_name": "Coder", "files_created": 13, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:36.503889+00'),
	(249, '01a22cf0-9eb7-7e0f-8d66-443db84b956a', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 50, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"file": "backend/src/middleware/problem.ts", "kind": "log", "step": "Add configuration, validation and problem details", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🟦 Generated backend/src/middleware/problem.ts", "progress": 0.1104, "agent_name": "Coder", "files_created": 14, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:36.503889+00'),
	(250, '01a22cf0-9eb7-75ac-acf7-099cb1c8e5c7', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 51, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"file": "backend/src/middleware/security.ts", "kind": "log", "step": "Add configuration, validation and problem details", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🟦 Generated backend/src/middleware/security.ts", "progress": 0.1133, "agent_name": "Coder", "files_created": 15, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:36.503889+00'),
	(251, '01a22cf0-9eb7-71da-8e40-7c63d234bb73', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 52, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"file": "backend/src/middleware/spa.ts", "kind": "log", "step": "Add configuration, validation and problem details", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🟦 Generated backend/src/middleware/spa.ts", "progress": 0.1162, "agent_name": "Coder", "files_created": 16, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:36.503889+00'),
	(252, '01a22cf0-9eb7-7e32-a589-8a4b5eff35f2', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 53, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"file": "backend/src/screens.ts", "kind": "log", "step": "Add configuration, validation and problem details", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🟦 Generated backend/src/screens.ts", "progress": 0.1191, "agent_name": "Coder", "files_created": 17, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:36.503889+00'),
	(253, '01a22cf0-9eb7-74d6-a2ac-438b37b0986f', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 54, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"kind": "log", "step": "Compose the server", "level": "info", "phase": "coding", "round": 0, "attempt": 1, "message": "🤖 Coder: Compose the server...", "progress": 0.1191, "agent_name": "Coder", "files_created": 17, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:36.503889+00'),
	(254, '01a22cf0-9efc-74ef-93fa-5e7940873344', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 55, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"file": "backend/src/app.ts", "kind": "log", "step": "Compose the server", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🟦 Generated backend/src/app.ts", "progress": 0.122, "agent_name": "Coder", "files_created": 18, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:36.572779+00'),
	(255, '01a22cf0-9efc-71a6-b8fb-95046738d33f', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 56, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"file": "backend/src/server.ts", "kind": "log", "step": "Compose the server", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🟦 Generated backend/src/server.ts", "progress": 0.1249, "agent_name": "Coder", "files_created": 19, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:36.572779+00'),
	(256, '01a22cf0-9efc-75bc-8dea-5739b600897d', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 57, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"kind": "log", "step": "Cover every route", "level": "info", "phase": "coding", "round": 0, "attempt": 1, "message": "🤖 Coder: Cover every route...", "progress": 0.1249, "agent_name": "Coder", "files_created": 19, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:36.572779+00'),
	(257, '01a22cf0-9f7c-7a26-98e4-e69322f42b9f', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 58, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"file": "backend/tests/support.ts", "kind": "log", "step": "Cover every route", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🧪 Generated backend/tests/support.ts", "progress": 0.1278, "agent_name": "Coder", "files_created": 20, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:36.70057+00'),
	(258, '01a22cf0-9f7c-7b8f-8260-1196c16d4770', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 59, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"file": "backend/tests/app.test.ts", "kind": "log", "step": "Cover every route", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🧪 Generated backend/tests/app.test.ts", "progress": 0.1307, "agent_name": "Coder", "files_created": 21, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:36.70057+00'),
	(259, '01a22cf0-9f7c-7971-8ab2-5df9a095a891', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 60, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"kind": "log", "step": "Add the design system and the API client", "level": "info", "phase": "coding", "round": 0, "attempt": 1, "message": "🤖 Coder: Add the design system and the API client...", "progress": 0.1307, "agent_name": "Coder", "files_created": 21, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:36.70057+00'),
	(260, '01a22cf0-9ff8-7bd8-8788-02217a1222be', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 61, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"file": "frontend/index.html", "kind": "log", "step": "Add the design system and the API client", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🌐 Generated frontend/index.html", "progress": 0.1336, "agent_name": "Coder", "files_created": 22, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:36.824565+00'),
	(261, '01a22cf0-9ff8-7278-963c-1e78616e8a09', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 62, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"file": "frontend/src/styles/theme.css", "kind": "log", "step": "Add the design system and the API client", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🎨 Generated frontend/src/styles/theme.css", "progress": 0.1364, "agent_name": "Coder", "files_created": 23, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:36.824565+00'),
	(262, '01a22cf0-9ff8-761f-8aba-7ecccf79da01', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 63, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"file": "frontend/src/model/index.ts", "kind": "log", "step": "Add the design system and the API client", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🟦 Generated frontend/src/model/index.ts", "progress": 0.1393, "agent_name": "Coder", "files_created": 24, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:36.824565+00'),
	(263, '01a22cf0-9ff8-7ec8-94a2-cb47342c6aed', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 64, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"file": "frontend/src/main.tsx", "kind": "log", "step": "Add the design system and the API client", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "⚛️ Generated frontend/src/main.tsx", "progress": 0.1422, "agent_name": "Coder", "files_created": 25, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:36.824565+00'),
	(264, '01a22cf0-9ff8-759c-819e-8317d2b4f697', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 65, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"file": "frontend/src/styles/base.css", "kind": "log", "step": "Add the design system and the API client", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🎨 Generated frontend/src/styles/base.css", "progress": 0.1451, "agent_name": "Coder", "files_created": 26, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:36.824565+00'),
	(265, '01a22cf0-9ff8-7f52-bf8e-0365d80fb93f', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 66, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"file": "frontend/src/hooks/useRoute.ts", "kind": "log", "step": "Add the design system and the API client", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🟦 Generated frontend/src/hooks/useRoute.ts", "progress": 0.148, "agent_name": "Coder", "files_created": 27, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:36.824565+00'),
	(266, '01a22cf0-9ff8-7537-bccf-05f4ddc9a99c', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 67, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"file": "frontend/src/components/Icon.tsx", "kind": "log", "step": "Add the design system and the API client", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "⚛️ Generated frontend/src/components/Icon.tsx", "progress": 0.1509, "agent_name": "Coder", "files_created": 28, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:36.824565+00'),
	(267, '01a22cf0-9ff8-753b-b01d-024ae6bf3648', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 68, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"file": "frontend/src/components/Link.tsx", "kind": "log", "step": "Add the design system and the API client", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "⚛️ Generated frontend/src/components/Link.tsx", "progress": 0.1538, "agent_name": "Coder", "files_created": 29, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:36.824565+00'),
	(268, '01a22cf0-9ff8-7b60-a788-a7c556b8ed89', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 69, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"file": "frontend/src/components/States.tsx", "kind": "log", "step": "Add the design system and the API client", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "⚛️ Generated frontend/src/components/States.tsx", "progress": 0.1567, "agent_name": "Coder", "files_created": 30, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:36.824565+00'),
	(269, '01a22cf0-9ff8-7bf5-a224-097bce9f6fde', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 70, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"file": "frontend/src/components/Layout.tsx", "kind": "log", "step": "Add the design system and the API client", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "⚛️ Generated frontend/src/components/Layout.tsx", "progress": 0.1596, "agent_name": "Coder", "files_created": 31, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:36.824565+00'),
	(270, '01a22cf0-9ff8-7e21-b605-31228cb99586', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 71, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"kind": "log", "step": "Add the tools", "level": "info", "phase": "coding", "round": 0, "attempt": 1, "message": "🤖 Coder: Add the tools...", "progress": 0.1596, "agent_name": "Coder", "files_created": 31, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:36.824565+00'),
	(271, '01a22cf0-a074-706c-b608-6e52ce625422', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 72, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"file": "frontend/src/tools/Formula.tsx", "kind": "log", "step": "Add the tools", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "⚛️ Generated frontend/src/tools/Formula.tsx", "progress": 0.1624, "agent_name": "Coder", "files_created": 32, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:36.948585+00'),
	(272, '01a22cf0-a074-7d96-8b1a-8e2a26bb90b4', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 73, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"file": "frontend/src/styles/tools.css", "kind": "log", "step": "Add the tools", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🎨 Generated frontend/src/styles/tools.css", "progress": 0.1653, "agent_name": "Coder", "files_created": 33, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:36.948585+00'),
	(273, '01a22cf0-a074-7d39-bf81-037265d02586', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 74, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"file": "frontend/src/tools/TipCalculatorScreen.tsx", "kind": "log", "step": "Add the tools", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "⚛️ Generated frontend/src/tools/TipCalculatorScreen.tsx", "progress": 0.1682, "agent_name": "Coder", "files_created": 34, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:36.948585+00'),
	(274, '01a22cf0-a074-7b66-8675-2a500be249a6', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 75, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"kind": "log", "step": "Bring the screens together", "level": "info", "phase": "coding", "round": 0, "attempt": 1, "message": "🤖 Coder: Bring the screens together...", "progress": 0.1682, "agent_name": "Coder", "files_created": 34, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:36.948585+00'),
	(275, '01a22cf0-a0d5-7ecf-8b8d-bef60c17a848', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 76, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"file": "frontend/src/App.tsx", "kind": "log", "step": "Bring the screens together", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "⚛️ Generated frontend/src/App.tsx", "progress": 0.1711, "agent_name": "Coder", "files_created": 35, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:37.045349+00'),
	(276, '01a22cf0-a0d5-7dcc-8bab-6532d9496e4a', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 77, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"kind": "log", "step": "Cover the main flows", "level": "info", "phase": "coding", "round": 0, "attempt": 1, "message": "🤖 Coder: Cover the main flows...", "progress": 0.1711, "agent_name": "Coder", "files_created": 35, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:37.045349+00'),
	(277, '01a22cf0-a156-7cb2-a0d2-9344edc360ba', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 78, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"file": "frontend/tests/setup.ts", "kind": "log", "step": "Cover the main flows", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🧪 Generated frontend/tests/setup.ts", "progress": 0.174, "agent_name": "Coder", "files_created": 36, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:37.174512+00'),
	(278, '01a22cf0-a156-7e51-b459-480b43660102', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 79, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"file": "frontend/tests/support.tsx", "kind": "log", "step": "Cover the main flows", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🧪 Generated frontend/tests/support.tsx", "progress": 0.1769, "agent_name": "Coder", "files_created": 37, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:37.174512+00'),
	(279, '01a22cf0-a156-70ad-bbbf-656c27ad8f74', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 80, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"file": "frontend/tests/app.test.tsx", "kind": "log", "step": "Cover the main flows", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🧪 Generated frontend/tests/app.test.tsx", "progress": 0.1798, "agent_name": "Coder", "files_created": 38, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:37.174512+00'),
	(280, '01a22cf0-a156-79b0-a374-f2158ba1fdce', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 81, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"file": "frontend/tests/TipCalculatorScreen.test.tsx", "kind": "log", "step": "Cover the main flows", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🧪 Generated frontend/tests/TipCalculatorScreen.test.tsx", "progress": 0.1827, "agent_name": "Coder", "files_created": 39, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:37.174512+00'),
	(281, '01a22cf0-a156-72e8-aaaf-d8183747d267', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 82, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"kind": "log", "step": "Add container and Kubernetes files", "level": "info", "phase": "coding", "round": 0, "attempt": 1, "message": "🤖 Coder: Add container and Kubernetes files...", "progress": 0.1827, "agent_name": "Coder", "files_created": 39, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:37.174512+00'),
	(282, '01a22cf0-a1ec-72ea-b361-d24e08cf2055', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 83, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"file": "Dockerfile.backend", "kind": "log", "step": "Add container and Kubernetes files", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🐳 Generated Dockerfile.backend", "progress": 0.1856, "agent_name": "Coder", "files_created": 40, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:37.324399+00'),
	(283, '01a22cf0-a1ec-711c-b1c2-806481469370', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 84, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"file": "Dockerfile.frontend", "kind": "log", "step": "Add container and Kubernetes files", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🐳 Generated Dockerfile.frontend", "progress": 0.1884, "agent_name": "Coder", "files_created": 41, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:37.324399+00'),
	(284, '01a22cf0-a1ec-719f-9dfb-1591840ff8cc', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 85, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"file": "docker-compose.yml", "kind": "log", "step": "Add container and Kubernetes files", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "⚙️ Generated docker-compose.yml", "progress": 0.1913, "agent_name": "Coder", "files_created": 42, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:37.324399+00'),
	(285, '01a22cf0-a1ec-7f46-9a32-6b8b95bb3c82', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 86, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"file": "frontend/nginx.conf.template", "kind": "log", "step": "Add container and Kubernetes files", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "📄 Generated frontend/nginx.conf.template", "progress": 0.1942, "agent_name": "Coder", "files_created": 43, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:37.324399+00'),
	(286, '01a22cf0-a1ec-766a-8c51-6ab83a91cb19', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 87, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"file": ".dockerignore", "kind": "log", "step": "Add container and Kubernetes files", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "🐳 Generated .dockerignore", "progress": 0.1971, "agent_name": "Coder", "files_created": 44, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:37.324399+00'),
	(287, '01a22cf0-a1ec-73b2-84cb-0f7bf83c0da1', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 88, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"file": ".env.example", "kind": "log", "step": "Add container and Kubernetes files", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "⚙️ Generated .env.example", "progress": 0.1974, "agent_name": "Coder", "files_created": 45, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:37.324399+00'),
	(288, '01a22cf0-a260-778c-a55e-1df88f5943c6', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 89, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"kind": "log", "step": "Add container and Kubernetes files", "level": "success", "phase": "coding", "round": 0, "attempt": 1, "message": "✅ Code generation complete: 45 files created (867 lines)", "progress": 0.2, "agent_name": "Coder", "files_created": 45, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:37.440388+00'),
	(289, '01a22cf0-a260-7ff1-aa43-d6d0aa263747', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 90, 'coder', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', 'bfeb64a3df6191099641308b1ed3e1161567edb0', '{"kind": "log", "step": "Add container and Kubernetes files", "level": "info", "phase": "coding", "round": 0, "attempt": 1, "message": "🔀 Committed to branch: feature/task-8167e6fa", "progress": 0.2, "agent_name": "Coder", "files_created": 45, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:37.440388+00'),
	(290, '01a22cf0-a271-7af7-b95b-ccbd28cf66c8', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 91, 'coder', 'code.pr.opened', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', '90f51fc7c8c16a86361a7f8d1c087299d73ef0e3', '{"branch": "feature/task-8167e6fa", "commit": "90f51fc7c8c16a86361a7f8d1c087299d73ef0e3", "local_repo": "repos/tip-calculator.git", "test_files": 6, "backend_files": 14, "files_created": 45, "lines_of_code": 867, "frontend_files": 23, "git_diff_summary": {"additions": 6868, "deletions": 0, "files_changed": 58}, "estimated_coverage": 0.79}', '{}', '2026-11-30 14:51:37.457127+00'),
	(291, '01a22cf0-a279-751e-a5b5-f31741a0bf09', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 92, 'orchestrator', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', '90f51fc7c8c16a86361a7f8d1c087299d73ef0e3', '{"kind": "progress", "step": "Tester is at work", "phase": "testing", "round": 0, "attempt": 1, "progress": 0.2, "agent_name": "Tester", "files_created": 45, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:37.465113+00'),
	(292, '01a22cf0-a295-7dad-9d8f-dc750be61de4', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 93, 'tester', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', '90f51fc7c8c16a86361a7f8d1c087299d73ef0e3', '{"kind": "log", "step": "Setting up test environment", "level": "info", "phase": "testing", "round": 0, "attempt": 1, "message": "🤖 Tester: Setting up test environment...", "progress": 0.2104, "agent_name": "Tester", "files_created": 45, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:37.49384+00'),
	(293, '01a22cf0-a2f2-7d8b-a374-a4bc48097783', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 94, 'tester', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', '90f51fc7c8c16a86361a7f8d1c087299d73ef0e3', '{"kind": "log", "step": "Setting up test environment", "level": "success", "phase": "testing", "round": 0, "attempt": 1, "message": "✅ Test environment ready", "progress": 0.226, "agent_name": "Tester", "files_created": 45, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:37.586795+00'),
	(294, '01a22cf0-a72a-799f-8267-91c5a90822f5', '01a22cf0-98ba-77f2-ae64-89c2775fe917', '01a22cf0-9854-7336-997b-31b68167e6fa', 95, 'tester', 'task.progress', 'catalyst-generated/tip-calculator', 'feature/task-8167e6fa', '90f51fc7c8c16a86361a7f8d1c087299d73ef0e3', '{"kind": "log", "step": "Setting up test environment", "level": "success", "phase": "testing", "round": 0, "attempt": 1, "message": "📦 Installed backend dependencies in 1.1 s", "progress": 0.226, "agent_name": "Tester", "files_created": 45, "total_estimated_files": 45}', '{}', '2026-11-30 14:51:38.666635+00');


--
-- Data for Name: agent_logs; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.agent_logs VALUES
	('01a22cef-7cd4-7167-85a1-2ddee246153a', '01a22cef-775e-7edf-ab42-3138ba97ec91', 3, '01a22cef-7928-7509-83e2-f49911d9b139', 'Planner', 'info', '🤖 Planner: Analyzing your requirements...', 'planning', NULL, '2026-11-30 14:50:22.292745+00', '''analyzing'' ''planner'' ''requirements'' ''your'''),
	('01a22cef-7e45-7a9d-a48b-88b133e320cc', '01a22cef-775e-7edf-ab42-3138ba97ec91', 4, '01a22cef-7928-7509-83e2-f49911d9b139', 'Planner', 'info', '🤖 Planner: Identified 2 core features', 'planning', NULL, '2026-11-30 14:50:22.661624+00', '''2'' ''core'' ''features'' ''identified'' ''planner'''),
	('01a22cef-7e45-7632-a530-87449af57742', '01a22cef-775e-7edf-ab42-3138ba97ec91', 5, '01a22cef-7928-7509-83e2-f49911d9b139', 'Planner', 'info', '🤖 Planner: Breaking down into 12 development tasks', 'planning', NULL, '2026-11-30 14:50:22.661624+00', '''12'' ''breaking'' ''development'' ''down'' ''into'' ''planner'' ''tasks'''),
	('01a22cef-7e45-77b7-8a86-690cb9fbedcc', '01a22cef-775e-7edf-ab42-3138ba97ec91', 6, '01a22cef-7928-7509-83e2-f49911d9b139', 'Planner', 'info', '🤖 Planner: Defining 6 API endpoints', 'planning', NULL, '2026-11-30 14:50:22.661624+00', '''6'' ''api'' ''defining'' ''endpoints'' ''planner'''),
	('01a22cef-7e45-7309-a89e-3c6e29af2cf7', '01a22cef-775e-7edf-ab42-3138ba97ec91', 7, '01a22cef-7928-7509-83e2-f49911d9b139', 'Planner', 'info', '🤖 Planner: Assessing risks and dependencies', 'planning', NULL, '2026-11-30 14:50:22.661624+00', '''and'' ''assessing'' ''dependencies'' ''planner'' ''risks'''),
	('01a22cef-8187-7b8f-9895-c56e5f29a287', '01a22cef-775e-7edf-ab42-3138ba97ec91', 8, '01a22cef-7928-7509-83e2-f49911d9b139', 'Planner', 'success', '✅ Planning complete: 2 features, 12 tasks, low risk', 'planning', NULL, '2026-11-30 14:50:23.495381+00', '''12'' ''2'' ''complete'' ''features'' ''low'' ''planning'' ''risk'' ''tasks'''),
	('01a22cef-8199-7eeb-806e-3c5e7b396172', '01a22cef-775e-7edf-ab42-3138ba97ec91', 9, '01a22cef-7928-7509-83e2-f49911d9b139', 'Planner', 'success', '📄 Generated planning/plan.yaml', 'planning', 'planning/plan.yaml', '2026-11-30 14:50:23.513965+00', '''generated'' ''plan'' ''planning'' ''yaml'''),
	('01a22cef-8199-77b0-9050-a67c4a3f91cb', '01a22cef-775e-7edf-ab42-3138ba97ec91', 10, '01a22cef-7928-7509-83e2-f49911d9b139', 'Planner', 'success', '📄 Generated planning/acceptance.md', 'planning', 'planning/acceptance.md', '2026-11-30 14:50:23.513965+00', '''acceptance'' ''generated'' ''md'' ''planning'''),
	('01a22cef-8199-708f-bb70-cf3c284ccf9b', '01a22cef-775e-7edf-ab42-3138ba97ec91', 11, '01a22cef-7928-7509-83e2-f49911d9b139', 'Planner', 'success', '📄 Generated planning/risk.md', 'planning', 'planning/risk.md', '2026-11-30 14:50:23.513965+00', '''generated'' ''md'' ''planning'' ''risk'''),
	('01a22cef-8199-7cb9-981b-c8394162a590', '01a22cef-775e-7edf-ab42-3138ba97ec91', 12, '01a22cef-7928-7509-83e2-f49911d9b139', 'Planner', 'success', '📄 Generated planning/task-graph.json', 'planning', 'planning/task-graph.json', '2026-11-30 14:50:23.513965+00', '''generated'' ''graph'' ''json'' ''planning'' ''task'''),
	('01a22cef-8219-79e9-b4f5-faec8d1ceea5', '01a22cef-775e-7edf-ab42-3138ba97ec91', 15, '01a22cef-7928-7509-83e2-f49911d9b139', 'Architect', 'info', '🤖 Architect: Analyzing plan requirements...', 'architecture', NULL, '2026-11-30 14:50:23.6411+00', '''analyzing'' ''architect'' ''plan'' ''requirements'''),
	('01a22cef-82a4-7c3d-8c42-a0b61b55955f', '01a22cef-775e-7edf-ab42-3138ba97ec91', 16, '01a22cef-7928-7509-83e2-f49911d9b139', 'Architect', 'info', '🤖 Architect: Selecting optimal tech stack...', 'architecture', NULL, '2026-11-30 14:50:23.780116+00', '''architect'' ''optimal'' ''selecting'' ''stack'' ''tech'''),
	('01a22cef-82d9-7135-b8c0-3fb9c517b8b9', '01a22cef-775e-7edf-ab42-3138ba97ec91', 17, '01a22cef-7928-7509-83e2-f49911d9b139', 'Architect', 'success', '✅ Tech Stack: Node.js 20 + Express 5.3 + TypeScript 7 + React 19.3 + Vite 8 + TypeScript 7 + PostgreSQL (PGlite 0.5 in process, or a server by DATABASE_URL) + Opaque bearer sessions, scrypt password hashes + Vitest 4, Testing Library', 'architecture', NULL, '2026-11-30 14:50:23.833512+00', '''0'' ''19'' ''20'' ''3'' ''4'' ''5'' ''7'' ''8'' ''a'' ''bearer'' ''by'' ''database'' ''express'' ''hashes'' ''in'' ''js'' ''library'' ''node'' ''opaque'' ''or'' ''password'' ''pglite'' ''postgresql'' ''process'' ''react'' ''scrypt'' ''server'' ''sessions'' ''stack'' ''tech'' ''testing'' ''typescript'' ''url'' ''vite'' ''vitest'''),
	('01a22cef-82d9-7de8-a3a4-244dc54803e8', '01a22cef-775e-7edf-ab42-3138ba97ec91', 18, '01a22cef-7928-7509-83e2-f49911d9b139', 'Architect', 'info', '🤖 Architect: Designing 1 data model...', 'architecture', NULL, '2026-11-30 14:50:23.833512+00', '''1'' ''architect'' ''data'' ''designing'' ''model'''),
	('01a22cef-82e7-7a2f-a5d5-fb6e779d76b3', '01a22cef-775e-7edf-ab42-3138ba97ec91', 19, '01a22cef-7928-7509-83e2-f49911d9b139', 'Architect', 'info', '📊 Data Model: Task (5 fields, created_at index)', 'architecture', NULL, '2026-11-30 14:50:23.847046+00', '''5'' ''at'' ''created'' ''data'' ''fields'' ''index'' ''model'' ''task'''),
	('01a22cef-82e7-76bd-85f5-87585268fb53', '01a22cef-775e-7edf-ab42-3138ba97ec91', 20, '01a22cef-7928-7509-83e2-f49911d9b139', 'Architect', 'info', '🤖 Architect: Creating API contracts...', 'architecture', NULL, '2026-11-30 14:50:23.847046+00', '''api'' ''architect'' ''contracts'' ''creating'''),
	('01a22cef-82e7-7c89-833e-08e6691b8ac8', '01a22cef-775e-7edf-ab42-3138ba97ec91', 21, '01a22cef-7928-7509-83e2-f49911d9b139', 'Architect', 'success', '✅ API Design: 6 REST endpoints defined', 'architecture', NULL, '2026-11-30 14:50:23.847046+00', '''6'' ''api'' ''defined'' ''design'' ''endpoints'' ''rest'''),
	('01a22cef-8388-7256-ae97-41a73e835f1b', '01a22cef-775e-7edf-ab42-3138ba97ec91', 22, '01a22cef-7928-7509-83e2-f49911d9b139', 'Architect', 'success', '📝 Generated architecture/design.md', 'architecture', 'architecture/design.md', '2026-11-30 14:50:24.008924+00', '''architecture'' ''design'' ''generated'' ''md'''),
	('01a22cef-8388-7fe7-8c0e-0ed55c01a47c', '01a22cef-775e-7edf-ab42-3138ba97ec91', 23, '01a22cef-7928-7509-83e2-f49911d9b139', 'Architect', 'success', '📝 Generated architecture/tech-stack.md', 'architecture', 'architecture/tech-stack.md', '2026-11-30 14:50:24.008924+00', '''architecture'' ''generated'' ''md'' ''stack'' ''tech'''),
	('01a22cef-8388-708f-8de0-f04128c56370', '01a22cef-775e-7edf-ab42-3138ba97ec91', 24, '01a22cef-7928-7509-83e2-f49911d9b139', 'Architect', 'success', '📝 Generated architecture/components.md', 'architecture', 'architecture/components.md', '2026-11-30 14:50:24.008924+00', '''architecture'' ''components'' ''generated'' ''md'''),
	('01a22cef-8388-7f9c-a9c5-a9506d19b574', '01a22cef-775e-7edf-ab42-3138ba97ec91', 25, '01a22cef-7928-7509-83e2-f49911d9b139', 'Architect', 'success', '📝 Generated architecture/data-models.json', 'architecture', 'architecture/data-models.json', '2026-11-30 14:50:24.008924+00', '''architecture'' ''data'' ''generated'' ''json'' ''models'''),
	('01a22cef-8388-792c-bbab-94496feaf5d7', '01a22cef-775e-7edf-ab42-3138ba97ec91', 26, '01a22cef-7928-7509-83e2-f49911d9b139', 'Architect', 'success', '📝 Generated architecture/api-contracts/openapi.yaml', 'architecture', 'architecture/api-contracts/openapi.yaml', '2026-11-30 14:50:24.008924+00', '''api'' ''architecture'' ''contracts'' ''generated'' ''openapi'' ''yaml'''),
	('01a22cef-8388-7f29-b290-c5ef98f4c576', '01a22cef-775e-7edf-ab42-3138ba97ec91', 27, '01a22cef-7928-7509-83e2-f49911d9b139', 'Architect', 'success', '📝 Generated architecture/api-contracts/api-guide.md', 'architecture', 'architecture/api-contracts/api-guide.md', '2026-11-30 14:50:24.008924+00', '''api'' ''architecture'' ''contracts'' ''generated'' ''guide'' ''md'''),
	('01a22cef-8388-7c26-b537-1977823ae96f', '01a22cef-775e-7edf-ab42-3138ba97ec91', 28, '01a22cef-7928-7509-83e2-f49911d9b139', 'Architect', 'success', '📝 Generated architecture/adr/001-one-language.md', 'architecture', 'architecture/adr/001-one-language.md', '2026-11-30 14:50:24.008924+00', '''001'' ''adr'' ''architecture'' ''generated'' ''language'' ''md'' ''one'''),
	('01a22cef-8388-7f99-82a5-e80d5413692e', '01a22cef-775e-7edf-ab42-3138ba97ec91', 29, '01a22cef-7928-7509-83e2-f49911d9b139', 'Architect', 'success', '📝 Generated architecture/adr/002-relational-database.md', 'architecture', 'architecture/adr/002-relational-database.md', '2026-11-30 14:50:24.008924+00', '''002'' ''adr'' ''architecture'' ''database'' ''generated'' ''md'' ''relational'''),
	('01a22cef-8388-71b8-bad9-dea7743f51b8', '01a22cef-775e-7edf-ab42-3138ba97ec91', 30, '01a22cef-7928-7509-83e2-f49911d9b139', 'Architect', 'success', '📝 Generated architecture/adr/003-no-accounts.md', 'architecture', 'architecture/adr/003-no-accounts.md', '2026-11-30 14:50:24.008924+00', '''003'' ''accounts'' ''adr'' ''architecture'' ''generated'' ''md'' ''no'''),
	('01a22cef-8388-7ab3-ae86-f39b6cdb41a7', '01a22cef-775e-7edf-ab42-3138ba97ec91', 31, '01a22cef-7928-7509-83e2-f49911d9b139', 'Architect', 'success', '🖼️ Generated architecture/architecture-diagram.svg', 'architecture', 'architecture/architecture-diagram.svg', '2026-11-30 14:50:24.008924+00', '''architecture'' ''diagram'' ''generated'' ''svg'' ''️'''),
	('01a22cef-8389-7dc0-b7cd-0c0b0ebd68f9', '01a22cef-775e-7edf-ab42-3138ba97ec91', 32, '01a22cef-7928-7509-83e2-f49911d9b139', 'Architect', 'success', '✅ Architecture design complete', 'architecture', NULL, '2026-11-30 14:50:24.008924+00', '''architecture'' ''complete'' ''design'''),
	('01a22cef-83e5-7fdc-96e5-816906128120', '01a22cef-775e-7edf-ab42-3138ba97ec91', 35, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'info', '🤖 Coder: Setting up project structure...', 'coding', NULL, '2026-11-30 14:50:24.10145+00', '''coder'' ''project'' ''setting'' ''structure'' ''up'''),
	('01a22cef-83f1-7c69-9ede-196f7d10aa91', '01a22cef-775e-7edf-ab42-3138ba97ec91', 36, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'info', '🤖 Coder: Set up the project...', 'coding', NULL, '2026-11-30 14:50:24.113323+00', '''coder'' ''project'' ''set'' ''the'' ''up'''),
	('01a22cef-844d-7c11-9cad-be19968c5ea1', '01a22cef-775e-7edf-ab42-3138ba97ec91', 37, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '📝 Generated README.md', 'coding', 'README.md', '2026-11-30 14:50:24.205441+00', '''generated'' ''md'' ''readme'''),
	('01a22cef-844d-7458-9cd7-75fed1a2d515', '01a22cef-775e-7edf-ab42-3138ba97ec91', 38, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '⚙️ Generated .gitignore', 'coding', '.gitignore', '2026-11-30 14:50:24.205441+00', '''generated'' ''gitignore'' ''️'''),
	('01a22cef-844d-7c61-a2fb-a8840bf1f1f7', '01a22cef-775e-7edf-ab42-3138ba97ec91', 39, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '⚙️ Generated catalyst.app.json', 'coding', 'catalyst.app.json', '2026-11-30 14:50:24.205441+00', '''app'' ''catalyst'' ''generated'' ''json'' ''️'''),
	('01a22cef-844d-7aa6-9be7-43d7d47177e9', '01a22cef-775e-7edf-ab42-3138ba97ec91', 40, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'info', '📁 Created backend/ directory', 'coding', NULL, '2026-11-30 14:50:24.205441+00', '''backend'' ''created'' ''directory'''),
	('01a22cef-844d-7072-85ca-5ad9aa67adad', '01a22cef-775e-7edf-ab42-3138ba97ec91', 41, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '⚙️ Generated backend/package.json', 'coding', 'backend/package.json', '2026-11-30 14:50:24.205441+00', '''backend'' ''generated'' ''json'' ''package'' ''️'''),
	('01a22cef-844d-78cf-ada8-e45d7d5829f2', '01a22cef-775e-7edf-ab42-3138ba97ec91', 42, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '⚙️ Generated backend/package-lock.json', 'coding', 'backend/package-lock.json', '2026-11-30 14:50:24.205441+00', '''backend'' ''generated'' ''json'' ''lock'' ''package'' ''️'''),
	('01a22cef-844d-7600-864b-4108168190e1', '01a22cef-775e-7edf-ab42-3138ba97ec91', 43, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '⚙️ Generated backend/tsconfig.json', 'coding', 'backend/tsconfig.json', '2026-11-30 14:50:24.205441+00', '''backend'' ''generated'' ''json'' ''tsconfig'' ''️'''),
	('01a22cef-844d-7f89-83e8-3a215420c7b4', '01a22cef-775e-7edf-ab42-3138ba97ec91', 44, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '🟦 Generated backend/vitest.config.ts', 'coding', 'backend/vitest.config.ts', '2026-11-30 14:50:24.205441+00', '''backend'' ''config'' ''generated'' ''ts'' ''vitest'''),
	('01a22cef-844d-7921-8bae-cc531e6c0d13', '01a22cef-775e-7edf-ab42-3138ba97ec91', 45, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '🟨 Generated backend/build.mjs', 'coding', 'backend/build.mjs', '2026-11-30 14:50:24.205441+00', '''backend'' ''build'' ''generated'' ''mjs'''),
	('01a22cef-844d-7a7f-9a8c-79f6be24e153', '01a22cef-775e-7edf-ab42-3138ba97ec91', 46, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'info', '📁 Created frontend/ directory', 'coding', NULL, '2026-11-30 14:50:24.205441+00', '''created'' ''directory'' ''frontend'''),
	('01a22cef-844d-7fd7-80ab-733f2fa59d55', '01a22cef-775e-7edf-ab42-3138ba97ec91', 47, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '⚙️ Generated frontend/package.json', 'coding', 'frontend/package.json', '2026-11-30 14:50:24.205441+00', '''frontend'' ''generated'' ''json'' ''package'' ''️'''),
	('01a22cef-844d-7f79-a85e-ae9bb56b6a1c', '01a22cef-775e-7edf-ab42-3138ba97ec91', 48, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '⚙️ Generated frontend/package-lock.json', 'coding', 'frontend/package-lock.json', '2026-11-30 14:50:24.205441+00', '''frontend'' ''generated'' ''json'' ''lock'' ''package'' ''️'''),
	('01a22cef-844d-7314-864e-3ad5d06e2769', '01a22cef-775e-7edf-ab42-3138ba97ec91', 49, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '⚙️ Generated frontend/tsconfig.json', 'coding', 'frontend/tsconfig.json', '2026-11-30 14:50:24.205441+00', '''frontend'' ''generated'' ''json'' ''tsconfig'' ''️'''),
	('01a22cef-844d-765e-be67-3168012e184e', '01a22cef-775e-7edf-ab42-3138ba97ec91', 50, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '🟦 Generated frontend/vite.config.ts', 'coding', 'frontend/vite.config.ts', '2026-11-30 14:50:24.205441+00', '''config'' ''frontend'' ''generated'' ''ts'' ''vite'''),
	('01a22cef-844d-7bf7-97e9-74c56343eb5b', '01a22cef-775e-7edf-ab42-3138ba97ec91', 51, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'info', '🤖 Coder: Add database client and migrations...', 'coding', NULL, '2026-11-30 14:50:24.205441+00', '''add'' ''and'' ''client'' ''coder'' ''database'' ''migrations'''),
	('01a22cef-854d-70d8-97f1-ade546c5af05', '01a22cef-775e-7edf-ab42-3138ba97ec91', 66, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '🟦 Generated backend/src/schemas/tasks.ts', 'coding', 'backend/src/schemas/tasks.ts', '2026-11-30 14:50:24.461434+00', '''backend'' ''generated'' ''schemas'' ''src'' ''tasks'' ''ts'''),
	('01a22cef-854d-76f8-b305-6c55b7976b32', '01a22cef-775e-7edf-ab42-3138ba97ec91', 67, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '🟦 Generated backend/src/repositories/tasks.ts', 'coding', 'backend/src/repositories/tasks.ts', '2026-11-30 14:50:24.461434+00', '''backend'' ''generated'' ''repositories'' ''src'' ''tasks'' ''ts'''),
	('01a22cef-854d-7d36-b4e4-5cfcdd2cd76b', '01a22cef-775e-7edf-ab42-3138ba97ec91', 68, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '🟦 Generated backend/src/routes/tasks.ts', 'coding', 'backend/src/routes/tasks.ts', '2026-11-30 14:50:24.461434+00', '''backend'' ''generated'' ''routes'' ''src'' ''tasks'' ''ts'''),
	('01a22cef-854d-7145-9475-393265ed4003', '01a22cef-775e-7edf-ab42-3138ba97ec91', 69, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'info', '🤖 Coder: Compose the server...', 'coding', NULL, '2026-11-30 14:50:24.461434+00', '''coder'' ''compose'' ''server'' ''the'''),
	('01a22cef-8652-76f8-8872-8c351e3e773d', '01a22cef-775e-7edf-ab42-3138ba97ec91', 77, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '🌐 Generated frontend/index.html', 'coding', 'frontend/index.html', '2026-11-30 14:50:24.722475+00', '''frontend'' ''generated'' ''html'' ''index'''),
	('01a22cef-8652-7e2e-9499-12a3f3003d7c', '01a22cef-775e-7edf-ab42-3138ba97ec91', 78, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '🎨 Generated frontend/src/styles/theme.css', 'coding', 'frontend/src/styles/theme.css', '2026-11-30 14:50:24.722475+00', '''css'' ''frontend'' ''generated'' ''src'' ''styles'' ''theme'''),
	('01a22cef-8652-7580-89eb-518461dd5582', '01a22cef-775e-7edf-ab42-3138ba97ec91', 79, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '🟦 Generated frontend/src/model/index.ts', 'coding', 'frontend/src/model/index.ts', '2026-11-30 14:50:24.722475+00', '''frontend'' ''generated'' ''index'' ''model'' ''src'' ''ts'''),
	('01a22cef-8652-7f37-91b5-bb89a2740822', '01a22cef-775e-7edf-ab42-3138ba97ec91', 80, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '🟦 Generated frontend/src/api/http.ts', 'coding', 'frontend/src/api/http.ts', '2026-11-30 14:50:24.722475+00', '''api'' ''frontend'' ''generated'' ''http'' ''src'' ''ts'''),
	('01a22cef-8652-7ff1-b106-eb5c2f6e0ffa', '01a22cef-775e-7edf-ab42-3138ba97ec91', 81, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '⚛️ Generated frontend/src/main.tsx', 'coding', 'frontend/src/main.tsx', '2026-11-30 14:50:24.722475+00', '''frontend'' ''generated'' ''main'' ''src'' ''tsx'' ''️'''),
	('01a22cef-8652-7227-9c14-d161ec73b96d', '01a22cef-775e-7edf-ab42-3138ba97ec91', 82, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '🎨 Generated frontend/src/styles/base.css', 'coding', 'frontend/src/styles/base.css', '2026-11-30 14:50:24.722475+00', '''base'' ''css'' ''frontend'' ''generated'' ''src'' ''styles'''),
	('01a22cef-8652-7847-9a86-5e513fa0d61b', '01a22cef-775e-7edf-ab42-3138ba97ec91', 83, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '🟦 Generated frontend/src/hooks/useRoute.ts', 'coding', 'frontend/src/hooks/useRoute.ts', '2026-11-30 14:50:24.722475+00', '''frontend'' ''generated'' ''hooks'' ''src'' ''ts'' ''useroute'''),
	('01a22cef-8652-7834-b1be-5be2e915ab7f', '01a22cef-775e-7edf-ab42-3138ba97ec91', 84, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '⚛️ Generated frontend/src/components/Icon.tsx', 'coding', 'frontend/src/components/Icon.tsx', '2026-11-30 14:50:24.722475+00', '''components'' ''frontend'' ''generated'' ''icon'' ''src'' ''tsx'' ''️'''),
	('01a22cef-8652-7d1a-becb-255824e662e9', '01a22cef-775e-7edf-ab42-3138ba97ec91', 85, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '⚛️ Generated frontend/src/components/Link.tsx', 'coding', 'frontend/src/components/Link.tsx', '2026-11-30 14:50:24.722475+00', '''components'' ''frontend'' ''generated'' ''link'' ''src'' ''tsx'' ''️'''),
	('01a22cef-8652-7458-88bf-7fcee35f7f67', '01a22cef-775e-7edf-ab42-3138ba97ec91', 86, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '⚛️ Generated frontend/src/components/States.tsx', 'coding', 'frontend/src/components/States.tsx', '2026-11-30 14:50:24.722475+00', '''components'' ''frontend'' ''generated'' ''src'' ''states'' ''tsx'' ''️'''),
	('01a22cef-8652-7d86-b408-1f070a458e75', '01a22cef-775e-7edf-ab42-3138ba97ec91', 87, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '⚛️ Generated frontend/src/components/Layout.tsx', 'coding', 'frontend/src/components/Layout.tsx', '2026-11-30 14:50:24.722475+00', '''components'' ''frontend'' ''generated'' ''layout'' ''src'' ''tsx'' ''️'''),
	('01a22cef-8652-7410-854e-be9962e79b15', '01a22cef-775e-7edf-ab42-3138ba97ec91', 88, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'info', '🤖 Coder: Add lists, pages and forms...', 'coding', NULL, '2026-11-30 14:50:24.722475+00', '''add'' ''and'' ''coder'' ''forms'' ''lists'' ''pages'''),
	('01a22cef-89c9-727f-b8f7-d542974bccc6', '01a22cef-775e-7edf-ab42-3138ba97ec91', 133, '01a22cef-7928-7509-83e2-f49911d9b139', 'Tester', 'info', '🤖 Tester: Setting up test environment...', 'testing', NULL, '2026-11-30 14:50:25.609411+00', '''environment'' ''setting'' ''test'' ''tester'' ''up'''),
	('01a22cef-8fea-7de8-b5e9-c698f4448e5c', '01a22cef-775e-7edf-ab42-3138ba97ec91', 136, '01a22cef-7928-7509-83e2-f49911d9b139', 'Tester', 'success', '📦 Installed frontend dependencies in 1.3 s', 'testing', NULL, '2026-11-30 14:50:27.178997+00', '''1'' ''3'' ''dependencies'' ''frontend'' ''in'' ''installed'' ''s'''),
	('01a22cef-a8df-7e49-a478-fabe80bc9978', '01a22cef-775e-7edf-ab42-3138ba97ec91', 137, '01a22cef-7928-7509-83e2-f49911d9b139', 'Tester', 'success', '✅ Backend type check passed', 'testing', NULL, '2026-11-30 14:50:33.56739+00', '''backend'' ''check'' ''passed'' ''type'''),
	('01a22cef-a8df-7d8f-beb0-14eefe962f3d', '01a22cef-775e-7edf-ab42-3138ba97ec91', 138, '01a22cef-7928-7509-83e2-f49911d9b139', 'Tester', 'info', '🤖 Tester: Running backend unit tests...', 'testing', NULL, '2026-11-30 14:50:33.56739+00', '''backend'' ''running'' ''tester'' ''tests'' ''unit'''),
	('01a22cef-84ad-74ff-a25a-44ac4fce2960', '01a22cef-775e-7edf-ab42-3138ba97ec91', 52, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '🟦 Generated backend/src/db/client.ts', 'coding', 'backend/src/db/client.ts', '2026-11-30 14:50:24.301546+00', '''backend'' ''client'' ''db'' ''generated'' ''src'' ''ts'''),
	('01a22cef-84ad-762f-96c6-d02c80a8aae0', '01a22cef-775e-7edf-ab42-3138ba97ec91', 53, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '🟦 Generated backend/src/db/embedded.ts', 'coding', 'backend/src/db/embedded.ts', '2026-11-30 14:50:24.301546+00', '''backend'' ''db'' ''embedded'' ''generated'' ''src'' ''ts'''),
	('01a22cef-84ad-72df-be92-2609d54a4d19', '01a22cef-775e-7edf-ab42-3138ba97ec91', 54, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '🟦 Generated backend/src/db/prepare.ts', 'coding', 'backend/src/db/prepare.ts', '2026-11-30 14:50:24.301546+00', '''backend'' ''db'' ''generated'' ''prepare'' ''src'' ''ts'''),
	('01a22cef-84ad-7079-93aa-ffa40e6b00ff', '01a22cef-775e-7edf-ab42-3138ba97ec91', 55, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '🟦 Generated backend/src/db/migrate.ts', 'coding', 'backend/src/db/migrate.ts', '2026-11-30 14:50:24.301546+00', '''backend'' ''db'' ''generated'' ''migrate'' ''src'' ''ts'''),
	('01a22cef-84ad-73e2-a1d6-ccc33c26a2a5', '01a22cef-775e-7edf-ab42-3138ba97ec91', 56, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '🟦 Generated backend/src/db/sql.ts', 'coding', 'backend/src/db/sql.ts', '2026-11-30 14:50:24.301546+00', '''backend'' ''db'' ''generated'' ''sql'' ''src'' ''ts'''),
	('01a22cef-84ad-757a-822f-1854c0bcaf05', '01a22cef-775e-7edf-ab42-3138ba97ec91', 57, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '🗄️ Generated backend/src/db/migrations/002_tables.sql', 'coding', 'backend/src/db/migrations/002_tables.sql', '2026-11-30 14:50:24.301546+00', '''002'' ''backend'' ''db'' ''generated'' ''migrations'' ''sql'' ''src'' ''tables'' ''️'''),
	('01a22cef-84ad-7331-a1cd-82cd6b3089ba', '01a22cef-775e-7edf-ab42-3138ba97ec91', 58, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'info', '🤖 Coder: Add configuration, validation and problem details...', 'coding', NULL, '2026-11-30 14:50:24.301546+00', '''add'' ''and'' ''coder'' ''configuration'' ''details'' ''problem'' ''validation'''),
	('01a22cef-857f-7191-a952-543f2eccac73', '01a22cef-775e-7edf-ab42-3138ba97ec91', 70, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '🟦 Generated backend/src/app.ts', 'coding', 'backend/src/app.ts', '2026-11-30 14:50:24.511975+00', '''app'' ''backend'' ''generated'' ''src'' ''ts'''),
	('01a22cef-857f-7fbe-859e-5c78be60122f', '01a22cef-775e-7edf-ab42-3138ba97ec91', 71, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '🟦 Generated backend/src/server.ts', 'coding', 'backend/src/server.ts', '2026-11-30 14:50:24.511975+00', '''backend'' ''generated'' ''server'' ''src'' ''ts'''),
	('01a22cef-857f-725d-a9e2-923b2c8e78d4', '01a22cef-775e-7edf-ab42-3138ba97ec91', 72, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'info', '🤖 Coder: Cover every route...', 'coding', NULL, '2026-11-30 14:50:24.511975+00', '''coder'' ''cover'' ''every'' ''route'''),
	('01a22cef-86ce-743f-a32f-59d0e8fbe998', '01a22cef-775e-7edf-ab42-3138ba97ec91', 89, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '🟦 Generated frontend/src/api/resources.ts', 'coding', 'frontend/src/api/resources.ts', '2026-11-30 14:50:24.846352+00', '''api'' ''frontend'' ''generated'' ''resources'' ''src'' ''ts'''),
	('01a22cef-86ce-79f0-9599-0f3c14702502', '01a22cef-775e-7edf-ab42-3138ba97ec91', 90, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '🎨 Generated frontend/src/styles/resources.css', 'coding', 'frontend/src/styles/resources.css', '2026-11-30 14:50:24.846352+00', '''css'' ''frontend'' ''generated'' ''resources'' ''src'' ''styles'''),
	('01a22cef-86ce-72c1-b3db-be80686b714f', '01a22cef-775e-7edf-ab42-3138ba97ec91', 91, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '⚛️ Generated frontend/src/components/values.tsx', 'coding', 'frontend/src/components/values.tsx', '2026-11-30 14:50:24.846352+00', '''components'' ''frontend'' ''generated'' ''src'' ''tsx'' ''values'' ''️'''),
	('01a22cef-86ce-7d63-81b7-02b48295c432', '01a22cef-775e-7edf-ab42-3138ba97ec91', 92, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '🟦 Generated frontend/src/components/hue.ts', 'coding', 'frontend/src/components/hue.ts', '2026-11-30 14:50:24.846352+00', '''components'' ''frontend'' ''generated'' ''hue'' ''src'' ''ts'''),
	('01a22cef-86ce-78bf-a51d-b86283e52a1a', '01a22cef-775e-7edf-ab42-3138ba97ec91', 93, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '⚛️ Generated frontend/src/components/Toasts.tsx', 'coding', 'frontend/src/components/Toasts.tsx', '2026-11-30 14:50:24.846352+00', '''components'' ''frontend'' ''generated'' ''src'' ''toasts'' ''tsx'' ''️'''),
	('01a22cef-86ce-7417-9f95-1a6ba09b0faf', '01a22cef-775e-7edf-ab42-3138ba97ec91', 94, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '⚛️ Generated frontend/src/components/Dialog.tsx', 'coding', 'frontend/src/components/Dialog.tsx', '2026-11-30 14:50:24.846352+00', '''components'' ''dialog'' ''frontend'' ''generated'' ''src'' ''tsx'' ''️'''),
	('01a22cef-86ce-740f-94c0-028c5ed8801a', '01a22cef-775e-7edf-ab42-3138ba97ec91', 95, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '🟦 Generated frontend/src/hooks/useList.ts', 'coding', 'frontend/src/hooks/useList.ts', '2026-11-30 14:50:24.846352+00', '''frontend'' ''generated'' ''hooks'' ''src'' ''ts'' ''uselist'''),
	('01a22cef-86cf-7d4f-abe4-6ac72fa07f36', '01a22cef-775e-7edf-ab42-3138ba97ec91', 96, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '🟦 Generated frontend/src/hooks/useRowActions.ts', 'coding', 'frontend/src/hooks/useRowActions.ts', '2026-11-30 14:50:24.846352+00', '''frontend'' ''generated'' ''hooks'' ''src'' ''ts'' ''userowactions'''),
	('01a22cef-86cf-76d5-814f-9e69461aea97', '01a22cef-775e-7edf-ab42-3138ba97ec91', 97, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '🟦 Generated frontend/src/hooks/useFilters.ts', 'coding', 'frontend/src/hooks/useFilters.ts', '2026-11-30 14:50:24.846352+00', '''frontend'' ''generated'' ''hooks'' ''src'' ''ts'' ''usefilters'''),
	('01a22cef-86cf-74d1-9522-3c6669bdc264', '01a22cef-775e-7edf-ab42-3138ba97ec91', 98, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '⚛️ Generated frontend/src/resources/Listing.tsx', 'coding', 'frontend/src/resources/Listing.tsx', '2026-11-30 14:50:24.846352+00', '''frontend'' ''generated'' ''listing'' ''resources'' ''src'' ''tsx'' ''️'''),
	('01a22cef-86cf-7ead-8ea7-76e539f6249c', '01a22cef-775e-7edf-ab42-3138ba97ec91', 99, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '⚛️ Generated frontend/src/resources/RowButtons.tsx', 'coding', 'frontend/src/resources/RowButtons.tsx', '2026-11-30 14:50:24.846352+00', '''frontend'' ''generated'' ''resources'' ''rowbuttons'' ''src'' ''tsx'' ''️'''),
	('01a22cef-86cf-769d-a13a-9f51ae457a1a', '01a22cef-775e-7edf-ab42-3138ba97ec91', 100, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '⚛️ Generated frontend/src/resources/ResourceList.tsx', 'coding', 'frontend/src/resources/ResourceList.tsx', '2026-11-30 14:50:24.846352+00', '''frontend'' ''generated'' ''resourcelist'' ''resources'' ''src'' ''tsx'' ''️'''),
	('01a22cef-86cf-749f-9bb3-0e930b0852a7', '01a22cef-775e-7edf-ab42-3138ba97ec91', 101, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '⚛️ Generated frontend/src/resources/ResourceRows.tsx', 'coding', 'frontend/src/resources/ResourceRows.tsx', '2026-11-30 14:50:24.846352+00', '''frontend'' ''generated'' ''resourcerows'' ''resources'' ''src'' ''tsx'' ''️'''),
	('01a22cef-86cf-7218-836e-b24d640e2e68', '01a22cef-775e-7edf-ab42-3138ba97ec91', 102, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '⚛️ Generated frontend/src/resources/ResourceCard.tsx', 'coding', 'frontend/src/resources/ResourceCard.tsx', '2026-11-30 14:50:24.846352+00', '''frontend'' ''generated'' ''resourcecard'' ''resources'' ''src'' ''tsx'' ''️'''),
	('01a22cef-86cf-7787-95f5-a7e7de4f0b47', '01a22cef-775e-7edf-ab42-3138ba97ec91', 103, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '⚛️ Generated frontend/src/resources/RowMeta.tsx', 'coding', 'frontend/src/resources/RowMeta.tsx', '2026-11-30 14:50:24.846352+00', '''frontend'' ''generated'' ''resources'' ''rowmeta'' ''src'' ''tsx'' ''️'''),
	('01a22cef-86cf-74fc-8943-282c445da24c', '01a22cef-775e-7edf-ab42-3138ba97ec91', 104, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '⚛️ Generated frontend/src/resources/RowDialogs.tsx', 'coding', 'frontend/src/resources/RowDialogs.tsx', '2026-11-30 14:50:24.846352+00', '''frontend'' ''generated'' ''resources'' ''rowdialogs'' ''src'' ''tsx'' ''️'''),
	('01a22cef-86cf-7401-b65e-7c58ca3b50c9', '01a22cef-775e-7edf-ab42-3138ba97ec91', 105, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '⚛️ Generated frontend/src/resources/ResourceForm.tsx', 'coding', 'frontend/src/resources/ResourceForm.tsx', '2026-11-30 14:50:24.846352+00', '''frontend'' ''generated'' ''resourceform'' ''resources'' ''src'' ''tsx'' ''️'''),
	('01a22cef-86cf-7c3a-9e9b-b73817cae7f1', '01a22cef-775e-7edf-ab42-3138ba97ec91', 106, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '⚛️ Generated frontend/src/resources/Control.tsx', 'coding', 'frontend/src/resources/Control.tsx', '2026-11-30 14:50:24.846352+00', '''control'' ''frontend'' ''generated'' ''resources'' ''src'' ''tsx'' ''️'''),
	('01a22cef-86cf-7a4e-b143-0c9a56210023', '01a22cef-775e-7edf-ab42-3138ba97ec91', 107, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '🟦 Generated frontend/src/resources/formValues.ts', 'coding', 'frontend/src/resources/formValues.ts', '2026-11-30 14:50:24.846352+00', '''formvalues'' ''frontend'' ''generated'' ''resources'' ''src'' ''ts'''),
	('01a22cef-86cf-7f52-a02d-5227a8cab458', '01a22cef-775e-7edf-ab42-3138ba97ec91', 108, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '⚛️ Generated frontend/src/resources/FilterBar.tsx', 'coding', 'frontend/src/resources/FilterBar.tsx', '2026-11-30 14:50:24.846352+00', '''filterbar'' ''frontend'' ''generated'' ''resources'' ''src'' ''tsx'' ''️'''),
	('01a22cef-84fa-7f01-b31a-062731921733', '01a22cef-775e-7edf-ab42-3138ba97ec91', 59, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '🟦 Generated backend/src/config.ts', 'coding', 'backend/src/config.ts', '2026-11-30 14:50:24.378779+00', '''backend'' ''config'' ''generated'' ''src'' ''ts'''),
	('01a22cef-84fa-7df7-80e6-496b5c30ad94', '01a22cef-775e-7edf-ab42-3138ba97ec91', 60, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '🟦 Generated backend/src/middleware/problem.ts', 'coding', 'backend/src/middleware/problem.ts', '2026-11-30 14:50:24.378779+00', '''backend'' ''generated'' ''middleware'' ''problem'' ''src'' ''ts'''),
	('01a22cef-84fa-7fa5-975e-277d50b106e0', '01a22cef-775e-7edf-ab42-3138ba97ec91', 61, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '🟦 Generated backend/src/middleware/security.ts', 'coding', 'backend/src/middleware/security.ts', '2026-11-30 14:50:24.378779+00', '''backend'' ''generated'' ''middleware'' ''security'' ''src'' ''ts'''),
	('01a22cef-84fa-754e-a73a-8c86bb024c46', '01a22cef-775e-7edf-ab42-3138ba97ec91', 62, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '🟦 Generated backend/src/middleware/spa.ts', 'coding', 'backend/src/middleware/spa.ts', '2026-11-30 14:50:24.378779+00', '''backend'' ''generated'' ''middleware'' ''spa'' ''src'' ''ts'''),
	('01a22cef-84fa-760c-a93f-c3c7a537e617', '01a22cef-775e-7edf-ab42-3138ba97ec91', 63, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '🟦 Generated backend/src/middleware/validate.ts', 'coding', 'backend/src/middleware/validate.ts', '2026-11-30 14:50:24.378779+00', '''backend'' ''generated'' ''middleware'' ''src'' ''ts'' ''validate''');
INSERT INTO public.agent_logs VALUES
	('01a22cef-84fa-7017-9947-4a38e03e2e40', '01a22cef-775e-7edf-ab42-3138ba97ec91', 64, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '🟦 Generated backend/src/screens.ts', 'coding', 'backend/src/screens.ts', '2026-11-30 14:50:24.378779+00', '''backend'' ''generated'' ''screens'' ''src'' ''ts'''),
	('01a22cef-84fa-72ec-9ac0-ad28673f2b83', '01a22cef-775e-7edf-ab42-3138ba97ec91', 65, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'info', '🤖 Coder: Add task routes...', 'coding', NULL, '2026-11-30 14:50:24.378779+00', '''add'' ''coder'' ''routes'' ''task'''),
	('01a22cef-85bb-7e9c-ae57-400905e4874b', '01a22cef-775e-7edf-ab42-3138ba97ec91', 73, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '🧪 Generated backend/tests/support.ts', 'coding', 'backend/tests/support.ts', '2026-11-30 14:50:24.571978+00', '''backend'' ''generated'' ''support'' ''tests'' ''ts'''),
	('01a22cef-85bb-7a70-b75e-c302fe011755', '01a22cef-775e-7edf-ab42-3138ba97ec91', 74, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '🧪 Generated backend/tests/app.test.ts', 'coding', 'backend/tests/app.test.ts', '2026-11-30 14:50:24.571978+00', '''app'' ''backend'' ''generated'' ''test'' ''tests'' ''ts'''),
	('01a22cef-85bb-7ff5-9326-732fae0ba314', '01a22cef-775e-7edf-ab42-3138ba97ec91', 75, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '🧪 Generated backend/tests/tasks.routes.test.ts', 'coding', 'backend/tests/tasks.routes.test.ts', '2026-11-30 14:50:24.571978+00', '''backend'' ''generated'' ''routes'' ''tasks'' ''test'' ''tests'' ''ts'''),
	('01a22cef-85bb-71d8-95b6-b5cd1e3d624d', '01a22cef-775e-7edf-ab42-3138ba97ec91', 76, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'info', '🤖 Coder: Add the design system and the API client...', 'coding', NULL, '2026-11-30 14:50:24.571978+00', '''add'' ''and'' ''api'' ''client'' ''coder'' ''design'' ''system'' ''the'''),
	('01a22cef-871d-7569-ba4d-88808e598e69', '01a22cef-775e-7edf-ab42-3138ba97ec91', 111, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '🟦 Generated frontend/src/model/tasks.ts', 'coding', 'frontend/src/model/tasks.ts', '2026-11-30 14:50:24.925656+00', '''frontend'' ''generated'' ''model'' ''src'' ''tasks'' ''ts'''),
	('01a22cef-871d-7783-947f-984b86829591', '01a22cef-775e-7edf-ab42-3138ba97ec91', 112, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'info', '🤖 Coder: Bring the screens together...', 'coding', NULL, '2026-11-30 14:50:24.925656+00', '''bring'' ''coder'' ''screens'' ''the'' ''together'''),
	('01a22cef-87d5-7365-82be-58fd07f51035', '01a22cef-775e-7edf-ab42-3138ba97ec91', 115, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '🧪 Generated frontend/tests/setup.ts', 'coding', 'frontend/tests/setup.ts', '2026-11-30 14:50:25.109595+00', '''frontend'' ''generated'' ''setup'' ''tests'' ''ts'''),
	('01a22cef-87d5-7590-9806-25978aaef5b1', '01a22cef-775e-7edf-ab42-3138ba97ec91', 116, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '🧪 Generated frontend/tests/server.ts', 'coding', 'frontend/tests/server.ts', '2026-11-30 14:50:25.109595+00', '''frontend'' ''generated'' ''server'' ''tests'' ''ts'''),
	('01a22cef-87d5-79d8-8c7b-b17e162b0a58', '01a22cef-775e-7edf-ab42-3138ba97ec91', 117, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '🧪 Generated frontend/tests/support.tsx', 'coding', 'frontend/tests/support.tsx', '2026-11-30 14:50:25.109595+00', '''frontend'' ''generated'' ''support'' ''tests'' ''tsx'''),
	('01a22cef-87d5-7e2f-bc44-746d9815b4bd', '01a22cef-775e-7edf-ab42-3138ba97ec91', 118, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '🧪 Generated frontend/tests/values.test.tsx', 'coding', 'frontend/tests/values.test.tsx', '2026-11-30 14:50:25.109595+00', '''frontend'' ''generated'' ''test'' ''tests'' ''tsx'' ''values'''),
	('01a22cef-87d5-7df8-bd81-16e18aaac3ef', '01a22cef-775e-7edf-ab42-3138ba97ec91', 119, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '🧪 Generated frontend/tests/formValues.test.ts', 'coding', 'frontend/tests/formValues.test.ts', '2026-11-30 14:50:25.109595+00', '''formvalues'' ''frontend'' ''generated'' ''test'' ''tests'' ''ts'''),
	('01a22cef-87d5-78b4-b275-315124176fd2', '01a22cef-775e-7edf-ab42-3138ba97ec91', 120, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '🧪 Generated frontend/tests/app.test.tsx', 'coding', 'frontend/tests/app.test.tsx', '2026-11-30 14:50:25.109595+00', '''app'' ''frontend'' ''generated'' ''test'' ''tests'' ''tsx'''),
	('01a22cef-87d5-7dd0-b383-9c47b1f17c6e', '01a22cef-775e-7edf-ab42-3138ba97ec91', 121, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '🧪 Generated frontend/tests/tasks.screens.test.tsx', 'coding', 'frontend/tests/tasks.screens.test.tsx', '2026-11-30 14:50:25.109595+00', '''frontend'' ''generated'' ''screens'' ''tasks'' ''test'' ''tests'' ''tsx'''),
	('01a22cef-87d5-7c3c-ba1c-f918c055f2a5', '01a22cef-775e-7edf-ab42-3138ba97ec91', 122, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'info', '🤖 Coder: Add container and Kubernetes files...', 'coding', NULL, '2026-11-30 14:50:25.109595+00', '''add'' ''and'' ''coder'' ''container'' ''files'' ''kubernetes'''),
	('01a22cef-8978-7907-bfa7-f080abb8f2d9', '01a22cef-775e-7edf-ab42-3138ba97ec91', 129, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '✅ Code generation complete: 79 files created (2,170 lines)', 'coding', NULL, '2026-11-30 14:50:25.528644+00', '''170'' ''2'' ''79'' ''code'' ''complete'' ''created'' ''files'' ''generation'' ''lines'''),
	('01a22cef-8978-7985-908a-1c9ab71cdb6e', '01a22cef-775e-7edf-ab42-3138ba97ec91', 130, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'info', '🔀 Committed to branch: feature/task-ba97ec91', 'coding', NULL, '2026-11-30 14:50:25.528644+00', '''ba97ec91'' ''branch'' ''committed'' ''feature'' ''task'' ''to'''),
	('01a22cef-b318-7f43-a74b-68bd9aaf9214', '01a22cef-775e-7edf-ab42-3138ba97ec91', 139, '01a22cef-7928-7509-83e2-f49911d9b139', 'Tester', 'success', '✅ Frontend type check passed', 'testing', NULL, '2026-11-30 14:50:36.184553+00', '''check'' ''frontend'' ''passed'' ''type'''),
	('01a22cef-b318-7cff-beef-210b155c5a40', '01a22cef-775e-7edf-ab42-3138ba97ec91', 140, '01a22cef-7928-7509-83e2-f49911d9b139', 'Tester', 'info', '🤖 Tester: Running frontend unit tests...', 'testing', NULL, '2026-11-30 14:50:36.184553+00', '''frontend'' ''running'' ''tester'' ''tests'' ''unit'''),
	('01a22cf0-1d19-7d7b-a323-ff81ea786105', '01a22cef-775e-7edf-ab42-3138ba97ec91', 144, '01a22cef-7928-7509-83e2-f49911d9b139', 'Tester', 'info', '🧪 Testing frontend/tests/formValues.test.ts... ✅ 3 passed', 'testing', NULL, '2026-11-30 14:51:03.321629+00', '''3'' ''formvalues'' ''frontend'' ''passed'' ''test'' ''testing'' ''tests'' ''ts'''),
	('01a22cf0-261b-70bb-a81c-f2cd69db10de', '01a22cef-775e-7edf-ab42-3138ba97ec91', 145, '01a22cef-7928-7509-83e2-f49911d9b139', 'Tester', 'success', '✅ Frontend tests: 16/16 passed (96% coverage)', 'testing', NULL, '2026-11-30 14:51:05.62773+00', '''16'' ''96'' ''coverage'' ''frontend'' ''passed'' ''tests'''),
	('01a22cf0-379b-723c-bfdd-56a0ed1ce58c', '01a22cef-775e-7edf-ab42-3138ba97ec91', 147, '01a22cef-7928-7509-83e2-f49911d9b139', 'Tester', 'info', '🧪 Testing backend/tests/app.test.ts... ✅ 4 passed', 'testing', NULL, '2026-11-30 14:51:10.107546+00', '''4'' ''app'' ''backend'' ''passed'' ''test'' ''testing'' ''tests'' ''ts'''),
	('01a22cf0-3c11-7548-a60d-7426bd79aed0', '01a22cef-775e-7edf-ab42-3138ba97ec91', 157, '01a22cef-7928-7509-83e2-f49911d9b139', 'Reviewer', 'info', '🤖 Reviewer: Analyzing code quality...', 'review', NULL, '2026-11-30 14:51:11.24919+00', '''analyzing'' ''code'' ''quality'' ''reviewer'''),
	('01a22cf0-3deb-707a-a94f-89f8f7397375', '01a22cef-775e-7edf-ab42-3138ba97ec91', 167, '01a22cef-7928-7509-83e2-f49911d9b139', 'Reviewer', 'info', '💡 Found 2 improvement suggestions', 'review', NULL, '2026-11-30 14:51:11.723651+00', '''2'' ''found'' ''improvement'' ''suggestions'''),
	('01a22cf0-3deb-7184-9480-e4cc154b4eeb', '01a22cef-775e-7edf-ab42-3138ba97ec91', 168, '01a22cef-7928-7509-83e2-f49911d9b139', 'Reviewer', 'info', '⚠️ 8 issues (0 blocking, 8 recommended)', 'review', NULL, '2026-11-30 14:51:11.723651+00', '''0'' ''8'' ''blocking'' ''issues'' ''recommended'' ''️'''),
	('01a22cf0-3ee5-7a76-aaf0-b427e8a26581', '01a22cef-775e-7edf-ab42-3138ba97ec91', 174, '01a22cef-7928-7509-83e2-f49911d9b139', 'Deployer', 'success', '📦 Installed backend dependencies in 0.0 s', 'deployment', NULL, '2026-11-30 14:51:11.973743+00', '''0'' ''backend'' ''dependencies'' ''in'' ''installed'' ''s'''),
	('01a22cf0-48b9-72bb-9705-2d32d3a8f126', '01a22cef-775e-7edf-ab42-3138ba97ec91', 176, '01a22cef-7928-7509-83e2-f49911d9b139', 'Deployer', 'success', '🐳 Building backend... ✅ (2.5 s)', 'deployment', NULL, '2026-11-30 14:51:14.489271+00', '''2'' ''5'' ''backend'' ''building'' ''s'''),
	('01a22cef-86cf-77b2-a274-d17923da0857', '01a22cef-775e-7edf-ab42-3138ba97ec91', 109, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '⚛️ Generated frontend/src/resources/QuickAdd.tsx', 'coding', 'frontend/src/resources/QuickAdd.tsx', '2026-11-30 14:50:24.846352+00', '''frontend'' ''generated'' ''quickadd'' ''resources'' ''src'' ''tsx'' ''️'''),
	('01a22cef-86cf-7444-9f8e-58807104f90b', '01a22cef-775e-7edf-ab42-3138ba97ec91', 110, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'info', '🤖 Coder: Show tasks...', 'coding', NULL, '2026-11-30 14:50:24.846352+00', '''coder'' ''show'' ''tasks'''),
	('01a22cef-879a-7e3b-ab9d-1429a236b4e1', '01a22cef-775e-7edf-ab42-3138ba97ec91', 113, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '⚛️ Generated frontend/src/App.tsx', 'coding', 'frontend/src/App.tsx', '2026-11-30 14:50:25.050125+00', '''app'' ''frontend'' ''generated'' ''src'' ''tsx'' ''️'''),
	('01a22cef-879a-7971-8bde-03ec53d481c0', '01a22cef-775e-7edf-ab42-3138ba97ec91', 114, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'info', '🤖 Coder: Cover the main flows...', 'coding', NULL, '2026-11-30 14:50:25.050125+00', '''coder'' ''cover'' ''flows'' ''main'' ''the'''),
	('01a22cef-881e-772b-92c3-edb8575d3498', '01a22cef-775e-7edf-ab42-3138ba97ec91', 123, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '🐳 Generated Dockerfile.backend', 'coding', 'Dockerfile.backend', '2026-11-30 14:50:25.182764+00', '''backend'' ''dockerfile'' ''generated'''),
	('01a22cef-881e-7f8b-a9dc-b8ef02269887', '01a22cef-775e-7edf-ab42-3138ba97ec91', 124, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '🐳 Generated Dockerfile.frontend', 'coding', 'Dockerfile.frontend', '2026-11-30 14:50:25.182764+00', '''dockerfile'' ''frontend'' ''generated'''),
	('01a22cef-881e-7a97-9834-4699a9af5c19', '01a22cef-775e-7edf-ab42-3138ba97ec91', 125, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '⚙️ Generated docker-compose.yml', 'coding', 'docker-compose.yml', '2026-11-30 14:50:25.182764+00', '''compose'' ''docker'' ''generated'' ''yml'' ''️'''),
	('01a22cef-881e-7b9a-b192-d8049f963faf', '01a22cef-775e-7edf-ab42-3138ba97ec91', 126, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '📄 Generated frontend/nginx.conf.template', 'coding', 'frontend/nginx.conf.template', '2026-11-30 14:50:25.182764+00', '''conf'' ''frontend'' ''generated'' ''nginx'' ''template'''),
	('01a22cef-881e-7ac6-9483-ae929d29a659', '01a22cef-775e-7edf-ab42-3138ba97ec91', 127, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '🐳 Generated .dockerignore', 'coding', '.dockerignore', '2026-11-30 14:50:25.182764+00', '''dockerignore'' ''generated'''),
	('01a22cef-881e-7007-b529-0f95bed52ad2', '01a22cef-775e-7edf-ab42-3138ba97ec91', 128, '01a22cef-7928-7509-83e2-f49911d9b139', 'Coder', 'success', '⚙️ Generated .env.example', 'coding', '.env.example', '2026-11-30 14:50:25.182764+00', '''env'' ''example'' ''generated'' ''️'''),
	('01a22cef-8a48-7b94-aa97-8022de37d2d8', '01a22cef-775e-7edf-ab42-3138ba97ec91', 134, '01a22cef-7928-7509-83e2-f49911d9b139', 'Tester', 'success', '✅ Test environment ready', 'testing', NULL, '2026-11-30 14:50:25.736685+00', '''environment'' ''ready'' ''test'''),
	('01a22cef-8f79-7d14-936c-9729f5c77c5a', '01a22cef-775e-7edf-ab42-3138ba97ec91', 135, '01a22cef-7928-7509-83e2-f49911d9b139', 'Tester', 'success', '📦 Installed backend dependencies in 1.2 s', 'testing', NULL, '2026-11-30 14:50:27.06583+00', '''1'' ''2'' ''backend'' ''dependencies'' ''in'' ''installed'' ''s'''),
	('01a22cf0-3b09-75cc-9cf1-485b0aa620b5', '01a22cef-775e-7edf-ab42-3138ba97ec91', 148, '01a22cef-7928-7509-83e2-f49911d9b139', 'Tester', 'success', '✅ Backend tests: 10/10 passed (88.6% coverage)', 'testing', NULL, '2026-11-30 14:51:10.985239+00', '''10'' ''6'' ''88'' ''backend'' ''coverage'' ''passed'' ''tests'''),
	('01a22cf0-3b09-74c8-ba9a-93b51d0891b4', '01a22cef-775e-7edf-ab42-3138ba97ec91', 149, '01a22cef-7928-7509-83e2-f49911d9b139', 'Tester', 'info', '🤖 Tester: Running security scans...', 'testing', NULL, '2026-11-30 14:51:10.985239+00', '''running'' ''scans'' ''security'' ''tester'''),
	('01a22cf0-3bbe-7568-bc27-7891a8b673a2', '01a22cef-775e-7edf-ab42-3138ba97ec91', 153, '01a22cef-7928-7509-83e2-f49911d9b139', 'Tester', 'success', '✅ All tests passed! Overall coverage: 93%', 'testing', NULL, '2026-11-30 14:51:11.166463+00', '''93'' ''all'' ''coverage'' ''overall'' ''passed'' ''tests'''),
	('01a22cf0-3bbe-7c4d-b6a1-6d887596e601', '01a22cef-775e-7edf-ab42-3138ba97ec91', 154, '01a22cef-7928-7509-83e2-f49911d9b139', 'Tester', 'info', '📊 Test report: artifacts/01a22cef-775e-7edf-ab42-3138ba97ec91/test-results/', 'testing', NULL, '2026-11-30 14:51:11.166463+00', '''01a22cef'' ''3138ba97ec91'' ''775e'' ''7edf'' ''ab42'' ''artifacts'' ''report'' ''results'' ''test'''),
	('01a22cf0-3db7-7822-81f5-04615fd02ece', '01a22cef-775e-7edf-ab42-3138ba97ec91', 163, '01a22cef-7928-7509-83e2-f49911d9b139', 'Reviewer', 'info', '🔒 No hardcoded secrets detected', 'review', NULL, '2026-11-30 14:51:11.671238+00', '''detected'' ''hardcoded'' ''no'' ''secrets'''),
	('01a22cf0-3db7-74a1-9f4e-4d2d4fa2e0b7', '01a22cef-775e-7edf-ab42-3138ba97ec91', 164, '01a22cef-7928-7509-83e2-f49911d9b139', 'Reviewer', 'success', '✅ Code quality: 95/100', 'review', NULL, '2026-11-30 14:51:11.671238+00', '''100'' ''95'' ''code'' ''quality'''),
	('01a22cf0-3db7-7097-8240-1b7548a87aed', '01a22cef-775e-7edf-ab42-3138ba97ec91', 165, '01a22cef-7928-7509-83e2-f49911d9b139', 'Reviewer', 'success', '✅ Security score: 90/100', 'review', NULL, '2026-11-30 14:51:11.671238+00', '''100'' ''90'' ''score'' ''security'''),
	('01a22cf0-3db7-7f02-b8ab-50f9027859f4', '01a22cef-775e-7edf-ab42-3138ba97ec91', 166, '01a22cef-7928-7509-83e2-f49911d9b139', 'Reviewer', 'info', '🤖 Reviewer: Weighing improvements...', 'review', NULL, '2026-11-30 14:51:11.671238+00', '''improvements'' ''reviewer'' ''weighing'''),
	('01a22cf0-3ecd-7a4d-a390-6aadd2196d1c', '01a22cef-775e-7edf-ab42-3138ba97ec91', 173, '01a22cef-7928-7509-83e2-f49911d9b139', 'Deployer', 'info', '🤖 Deployer: Building production release...', 'deployment', NULL, '2026-11-30 14:51:11.949211+00', '''building'' ''deployer'' ''production'' ''release'''),
	('01a22cf0-5731-7f90-80f8-890a3e6bd2f6', '01a22cef-775e-7edf-ab42-3138ba97ec91', 177, '01a22cef-7928-7509-83e2-f49911d9b139', 'Deployer', 'success', '🐳 Building frontend... ✅ (6.2 s)', 'deployment', NULL, '2026-11-30 14:51:18.193239+00', '''2'' ''6'' ''building'' ''frontend'' ''s'''),
	('01a22cf0-5731-7e1c-915f-b0eed17b3e27', '01a22cef-775e-7edf-ab42-3138ba97ec91', 178, '01a22cef-7928-7509-83e2-f49911d9b139', 'Deployer', 'info', '🤖 Deployer: Creating preview environment...', 'deployment', NULL, '2026-11-30 14:51:18.193239+00', '''creating'' ''deployer'' ''environment'' ''preview'''),
	('01a22cf0-5920-75bc-b253-ba09f7bf0c95', '01a22cef-775e-7edf-ab42-3138ba97ec91', 181, '01a22cef-7928-7509-83e2-f49911d9b139', 'Deployer', 'info', '🐳 Generated deployment/Dockerfile.frontend', 'deployment', NULL, '2026-11-30 14:51:18.688785+00', '''deployment'' ''dockerfile'' ''frontend'' ''generated'''),
	('01a22cf0-5920-722f-b358-258d08de486e', '01a22cef-775e-7edf-ab42-3138ba97ec91', 182, '01a22cef-7928-7509-83e2-f49911d9b139', 'Deployer', 'info', '⚙️ Generated deployment/docker-compose.preview.yml', 'deployment', NULL, '2026-11-30 14:51:18.688785+00', '''compose'' ''deployment'' ''docker'' ''generated'' ''preview'' ''yml'' ''️'''),
	('01a22cf0-5920-7619-b000-63642cfb90df', '01a22cef-775e-7edf-ab42-3138ba97ec91', 183, '01a22cef-7928-7509-83e2-f49911d9b139', 'Deployer', 'info', '⚙️ Generated deployment/k8s/deployment.yaml', 'deployment', NULL, '2026-11-30 14:51:18.688785+00', '''deployment'' ''generated'' ''k8s'' ''yaml'' ''️'''),
	('01a22cf0-5920-78cd-ac4d-aff080037a0d', '01a22cef-775e-7edf-ab42-3138ba97ec91', 184, '01a22cef-7928-7509-83e2-f49911d9b139', 'Deployer', 'info', '⚙️ Generated deployment/k8s/service.yaml', 'deployment', NULL, '2026-11-30 14:51:18.688785+00', '''deployment'' ''generated'' ''k8s'' ''service'' ''yaml'' ''️'''),
	('01a22cf0-5920-7a55-8741-df2a24003a8a', '01a22cef-775e-7edf-ab42-3138ba97ec91', 185, '01a22cef-7928-7509-83e2-f49911d9b139', 'Deployer', 'info', '⚙️ Generated deployment/k8s/ingress.yaml', 'deployment', NULL, '2026-11-30 14:51:18.688785+00', '''deployment'' ''generated'' ''ingress'' ''k8s'' ''yaml'' ''️'''),
	('01a22cf0-5920-7c5c-a423-faae46675aeb', '01a22cef-775e-7edf-ab42-3138ba97ec91', 186, '01a22cef-7928-7509-83e2-f49911d9b139', 'Deployer', 'info', '⚙️ Generated deployment/k8s/configmap.yaml', 'deployment', NULL, '2026-11-30 14:51:18.688785+00', '''configmap'' ''deployment'' ''generated'' ''k8s'' ''yaml'' ''️'''),
	('01a22cf0-5920-77cf-bc01-7a411e786e25', '01a22cef-775e-7edf-ab42-3138ba97ec91', 187, '01a22cef-7928-7509-83e2-f49911d9b139', 'Deployer', 'info', '📝 Generated deployment/DEPLOYMENT.md', 'deployment', NULL, '2026-11-30 14:51:18.688785+00', '''deployment'' ''generated'' ''md'''),
	('01a22cf0-5920-7ddd-ae3e-724a9b0c46c7', '01a22cef-775e-7edf-ab42-3138ba97ec91', 188, '01a22cef-7928-7509-83e2-f49911d9b139', 'Deployer', 'info', '🤖 Deployer: Starting the application...', 'deployment', NULL, '2026-11-30 14:51:18.688785+00', '''application'' ''deployer'' ''starting'' ''the'''),
	('01a22cf0-08c0-71d1-82bc-863d7c7596d1', '01a22cef-775e-7edf-ab42-3138ba97ec91', 141, '01a22cef-7928-7509-83e2-f49911d9b139', 'Tester', 'info', '🧪 Testing frontend/tests/app.test.tsx... ✅ 5 passed', 'testing', NULL, '2026-11-30 14:50:58.112834+00', '''5'' ''app'' ''frontend'' ''passed'' ''test'' ''testing'' ''tests'' ''tsx'''),
	('01a22cf0-18bf-7954-b049-ea94da6a83e5', '01a22cef-775e-7edf-ab42-3138ba97ec91', 142, '01a22cef-7928-7509-83e2-f49911d9b139', 'Tester', 'info', '🧪 Testing frontend/tests/tasks.screens.test.tsx... ✅ 4 passed', 'testing', NULL, '2026-11-30 14:51:02.207633+00', '''4'' ''frontend'' ''passed'' ''screens'' ''tasks'' ''test'' ''testing'' ''tests'' ''tsx'''),
	('01a22cf0-1c68-77a0-a4b2-3cee3a8bcc47', '01a22cef-775e-7edf-ab42-3138ba97ec91', 143, '01a22cef-7928-7509-83e2-f49911d9b139', 'Tester', 'info', '🧪 Testing frontend/tests/values.test.tsx... ✅ 4 passed', 'testing', NULL, '2026-11-30 14:51:03.144556+00', '''4'' ''frontend'' ''passed'' ''test'' ''testing'' ''tests'' ''tsx'' ''values'''),
	('01a22cf0-373c-7501-9fb3-4149a59b53fd', '01a22cef-775e-7edf-ab42-3138ba97ec91', 146, '01a22cef-7928-7509-83e2-f49911d9b139', 'Tester', 'info', '🧪 Testing backend/tests/tasks.routes.test.ts... ✅ 6 passed', 'testing', NULL, '2026-11-30 14:51:10.012659+00', '''6'' ''backend'' ''passed'' ''routes'' ''tasks'' ''test'' ''testing'' ''tests'' ''ts'''),
	('01a22cf0-3ba9-7eb0-a5f4-88512039a0eb', '01a22cef-775e-7edf-ab42-3138ba97ec91', 150, '01a22cef-7928-7509-83e2-f49911d9b139', 'Tester', 'info', '🎭 E2E tests: not run (The application''s manifest names no end-to-end tests)', 'testing', NULL, '2026-11-30 14:51:11.145232+00', '''application'' ''e2e'' ''end'' ''manifest'' ''names'' ''no'' ''not'' ''run'' ''s'' ''tests'' ''the'' ''to'''),
	('01a22cf0-3ba9-77f8-9593-327755b0faac', '01a22cef-775e-7edf-ab42-3138ba97ec91', 151, '01a22cef-7928-7509-83e2-f49911d9b139', 'Tester', 'info', '🔒 Dependency scan: not run (the package registry''s audit service cannot be reached from here)', 'testing', NULL, '2026-11-30 14:51:11.145232+00', '''audit'' ''be'' ''cannot'' ''dependency'' ''from'' ''here'' ''not'' ''package'' ''reached'' ''registry'' ''run'' ''s'' ''scan'' ''service'' ''the'''),
	('01a22cf0-3ba9-741b-b130-4816f228a661', '01a22cef-775e-7edf-ab42-3138ba97ec91', 152, '01a22cef-7928-7509-83e2-f49911d9b139', 'Tester', 'info', '🔒 Secret scan: No secrets detected', 'testing', NULL, '2026-11-30 14:51:11.145232+00', '''detected'' ''no'' ''scan'' ''secret'' ''secrets'''),
	('01a22cf0-3d55-7f3b-85c3-386827b85fd3', '01a22cef-775e-7edf-ab42-3138ba97ec91', 158, '01a22cef-7928-7509-83e2-f49911d9b139', 'Reviewer', 'info', '🔍 Checking backend code... (21 files)', 'review', NULL, '2026-11-30 14:51:11.5732+00', '''21'' ''backend'' ''checking'' ''code'' ''files'''),
	('01a22cf0-3d55-7185-9b2f-9cace78d1ce3', '01a22cef-775e-7edf-ab42-3138ba97ec91', 159, '01a22cef-7928-7509-83e2-f49911d9b139', 'Reviewer', 'info', '🔍 Checking frontend code... (38 files)', 'review', NULL, '2026-11-30 14:51:11.5732+00', '''38'' ''checking'' ''code'' ''files'' ''frontend'''),
	('01a22cf0-3d55-7005-afa8-82476367968d', '01a22cef-775e-7edf-ab42-3138ba97ec91', 160, '01a22cef-7928-7509-83e2-f49911d9b139', 'Reviewer', 'info', '📊 Code complexity: Moderate (cyclomatic 2.6 on average, at most 18)', 'review', NULL, '2026-11-30 14:51:11.5732+00', '''18'' ''2'' ''6'' ''at'' ''average'' ''code'' ''complexity'' ''cyclomatic'' ''moderate'' ''most'' ''on'''),
	('01a22cf0-3d55-7f3f-bf06-d44064ce6651', '01a22cef-775e-7edf-ab42-3138ba97ec91', 161, '01a22cef-7928-7509-83e2-f49911d9b139', 'Reviewer', 'info', '📊 Duplication: Minimal (0%)', 'review', NULL, '2026-11-30 14:51:11.5732+00', '''0'' ''duplication'' ''minimal'''),
	('01a22cf0-3d55-7299-bf06-4d1d57e71b59', '01a22cef-775e-7edf-ab42-3138ba97ec91', 162, '01a22cef-7928-7509-83e2-f49911d9b139', 'Reviewer', 'info', '🤖 Reviewer: Running security review...', 'review', NULL, '2026-11-30 14:51:11.5732+00', '''review'' ''reviewer'' ''running'' ''security'''),
	('01a22cf0-3e25-752d-823b-f1f7e45a51ac', '01a22cef-775e-7edf-ab42-3138ba97ec91', 169, '01a22cef-7928-7509-83e2-f49911d9b139', 'Reviewer', 'success', '✅ Code review complete: Score 93/100 - APPROVED', 'review', NULL, '2026-11-30 14:51:11.781194+00', '''100'' ''93'' ''approved'' ''code'' ''complete'' ''review'' ''score'''),
	('01a22cf0-3e25-76c7-ab70-c999205357af', '01a22cef-775e-7edf-ab42-3138ba97ec91', 170, '01a22cef-7928-7509-83e2-f49911d9b139', 'Reviewer', 'info', '📋 Review report: artifacts/01a22cef-775e-7edf-ab42-3138ba97ec91/review/', 'review', NULL, '2026-11-30 14:51:11.781194+00', '''01a22cef'' ''3138ba97ec91'' ''775e'' ''7edf'' ''ab42'' ''artifacts'' ''report'' ''review'''),
	('01a22cf0-3ef1-74d6-a908-ee41920c1997', '01a22cef-775e-7edf-ab42-3138ba97ec91', 175, '01a22cef-7928-7509-83e2-f49911d9b139', 'Deployer', 'success', '📦 Installed frontend dependencies in 0.0 s', 'deployment', NULL, '2026-11-30 14:51:11.985512+00', '''0'' ''dependencies'' ''frontend'' ''in'' ''installed'' ''s'''),
	('01a22cf0-5905-7c4e-9b74-3bcb720bf188', '01a22cef-775e-7edf-ab42-3138ba97ec91', 179, '01a22cef-7928-7509-83e2-f49911d9b139', 'Deployer', 'success', '📦 Installed backend dependencies in 0.4 s', 'deployment', NULL, '2026-11-30 14:51:18.661191+00', '''0'' ''4'' ''backend'' ''dependencies'' ''in'' ''installed'' ''s'''),
	('01a22cf0-5917-7e29-80ba-35d67a407de5', '01a22cef-775e-7edf-ab42-3138ba97ec91', 180, '01a22cef-7928-7509-83e2-f49911d9b139', 'Deployer', 'info', '🐳 Generated deployment/Dockerfile.backend', 'deployment', NULL, '2026-11-30 14:51:18.679314+00', '''backend'' ''deployment'' ''dockerfile'' ''generated'''),
	('01a22cf0-9568-7a9d-b59d-a559d5a7e932', '01a22cef-775e-7edf-ab42-3138ba97ec91', 189, '01a22cef-7928-7509-83e2-f49911d9b139', 'Deployer', 'info', '🤖 Deployer: Running health checks...', 'deployment', NULL, '2026-11-30 14:51:34.120403+00', '''checks'' ''deployer'' ''health'' ''running'''),
	('01a22cf0-959c-7f52-818a-c018b33612b4', '01a22cef-775e-7edf-ab42-3138ba97ec91', 190, '01a22cef-7928-7509-83e2-f49911d9b139', 'Deployer', 'success', '✅ Health check: PASSED (healthy)', 'deployment', NULL, '2026-11-30 14:51:34.172435+00', '''check'' ''health'' ''healthy'' ''passed'''),
	('01a22cf0-959c-7766-b010-ab6dafd94c8b', '01a22cef-775e-7edf-ab42-3138ba97ec91', 191, '01a22cef-7928-7509-83e2-f49911d9b139', 'Deployer', 'success', '✅ Preview deployment complete!', 'deployment', NULL, '2026-11-30 14:51:34.172435+00', '''complete'' ''deployment'' ''preview'''),
	('01a22cf0-959c-7ee7-a6e1-f2220d58178d', '01a22cef-775e-7edf-ab42-3138ba97ec91', 192, '01a22cef-7928-7509-83e2-f49911d9b139', 'Deployer', 'success', '🎉 Your app is live!', 'deployment', NULL, '2026-11-30 14:51:34.172435+00', '''app'' ''is'' ''live'' ''your'''),
	('01a22cf0-959c-730a-b630-ec0a5f018ec0', '01a22cef-775e-7edf-ab42-3138ba97ec91', 193, '01a22cef-7928-7509-83e2-f49911d9b139', 'Deployer', 'info', '   Frontend: http://todo-list-ba97ec91.localhost:18301/', 'deployment', NULL, '2026-11-30 14:51:34.172435+00', '''18301'' ''ba97ec91'' ''frontend'' ''http'' ''list'' ''localhost'' ''todo'''),
	('01a22cf0-959c-79b9-a1c5-354cd3683a77', '01a22cef-775e-7edf-ab42-3138ba97ec91', 194, '01a22cef-7928-7509-83e2-f49911d9b139', 'Deployer', 'info', '   Fallback: http://localhost:9700/', 'deployment', NULL, '2026-11-30 14:51:34.172435+00', '''9700'' ''fallback'' ''http'' ''localhost'''),
	('01a22cf0-959c-7a05-9a7a-2a36d79b3c77', '01a22cef-775e-7edf-ab42-3138ba97ec91', 195, '01a22cef-7928-7509-83e2-f49911d9b139', 'Deployer', 'info', '   Backend:  http://localhost:9700/api', 'deployment', NULL, '2026-11-30 14:51:34.172435+00', '''9700'' ''api'' ''backend'' ''http'' ''localhost'''),
	('01a22cf0-959c-7a6e-bd81-b2965e528771', '01a22cef-775e-7edf-ab42-3138ba97ec91', 196, '01a22cef-7928-7509-83e2-f49911d9b139', 'Deployer', 'info', '📋 Deployment details: artifacts/01a22cef-775e-7edf-ab42-3138ba97ec91/deployment/', 'deployment', NULL, '2026-11-30 14:51:34.172435+00', '''01a22cef'' ''3138ba97ec91'' ''775e'' ''7edf'' ''ab42'' ''artifacts'' ''deployment'' ''details'''),
	('01a22cf0-959c-7543-89dc-43eb865eded9', '01a22cef-775e-7edf-ab42-3138ba97ec91', 197, '01a22cef-7928-7509-83e2-f49911d9b139', 'Deployer', 'info', '⏰ Preview expires in 24 hours', 'deployment', NULL, '2026-11-30 14:51:34.172435+00', '''24'' ''expires'' ''hours'' ''in'' ''preview'''),
	('01a22cf0-98e3-766b-b297-29a2cf6092ad', '01a22cf0-9854-7336-997b-31b68167e6fa', 3, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Planner', 'info', '🤖 Planner: Analyzing your requirements...', 'planning', NULL, '2026-11-30 14:51:35.011493+00', '''analyzing'' ''planner'' ''requirements'' ''your'''),
	('01a22cf0-99a2-7e7e-9c53-7293e131507a', '01a22cf0-9854-7336-997b-31b68167e6fa', 4, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Planner', 'info', '🤖 Planner: Identified 2 core features', 'planning', NULL, '2026-11-30 14:51:35.202597+00', '''2'' ''core'' ''features'' ''identified'' ''planner'''),
	('01a22cf0-99a2-7258-b091-2769fc6eba72', '01a22cf0-9854-7336-997b-31b68167e6fa', 5, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Planner', 'info', '🤖 Planner: Breaking down into 9 development tasks', 'planning', NULL, '2026-11-30 14:51:35.202597+00', '''9'' ''breaking'' ''development'' ''down'' ''into'' ''planner'' ''tasks'''),
	('01a22cf0-99a2-781b-a248-e7de879a4ff9', '01a22cf0-9854-7336-997b-31b68167e6fa', 6, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Planner', 'info', '🤖 Planner: Defining 1 API endpoint', 'planning', NULL, '2026-11-30 14:51:35.202597+00', '''1'' ''api'' ''defining'' ''endpoint'' ''planner'''),
	('01a22cf0-99a2-749d-b3d6-9ed6300e1a1b', '01a22cf0-9854-7336-997b-31b68167e6fa', 7, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Planner', 'info', '🤖 Planner: Assessing risks and dependencies', 'planning', NULL, '2026-11-30 14:51:35.202597+00', '''and'' ''assessing'' ''dependencies'' ''planner'' ''risks'''),
	('01a22cf0-9a8a-7345-bf8f-b795a637b238', '01a22cf0-9854-7336-997b-31b68167e6fa', 8, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Planner', 'success', '✅ Planning complete: 2 features, 9 tasks, low risk', 'planning', NULL, '2026-11-30 14:51:35.434581+00', '''2'' ''9'' ''complete'' ''features'' ''low'' ''planning'' ''risk'' ''tasks'''),
	('01a22cf0-9a8a-70ed-8f4a-2e5bd37b2a70', '01a22cf0-9854-7336-997b-31b68167e6fa', 9, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Planner', 'success', '📄 Generated planning/plan.yaml', 'planning', 'planning/plan.yaml', '2026-11-30 14:51:35.434581+00', '''generated'' ''plan'' ''planning'' ''yaml'''),
	('01a22cf0-9a8a-79c3-87e1-0c26524b0655', '01a22cf0-9854-7336-997b-31b68167e6fa', 10, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Planner', 'success', '📄 Generated planning/acceptance.md', 'planning', 'planning/acceptance.md', '2026-11-30 14:51:35.434581+00', '''acceptance'' ''generated'' ''md'' ''planning'''),
	('01a22cf0-9a8a-7c4c-91da-17ea3db493e7', '01a22cf0-9854-7336-997b-31b68167e6fa', 11, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Planner', 'success', '📄 Generated planning/risk.md', 'planning', 'planning/risk.md', '2026-11-30 14:51:35.434581+00', '''generated'' ''md'' ''planning'' ''risk'''),
	('01a22cf0-9a8a-7c28-b657-7827442bb792', '01a22cf0-9854-7336-997b-31b68167e6fa', 12, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Planner', 'success', '📄 Generated planning/task-graph.json', 'planning', 'planning/task-graph.json', '2026-11-30 14:51:35.434581+00', '''generated'' ''graph'' ''json'' ''planning'' ''task'''),
	('01a22cf0-9ac9-7046-82e4-2b54c0f42033', '01a22cf0-9854-7336-997b-31b68167e6fa', 15, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Architect', 'info', '🤖 Architect: Analyzing plan requirements...', 'architecture', NULL, '2026-11-30 14:51:35.49738+00', '''analyzing'' ''architect'' ''plan'' ''requirements'''),
	('01a22cf0-9b1d-7097-ac8a-fabeaeb463b5', '01a22cf0-9854-7336-997b-31b68167e6fa', 16, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Architect', 'info', '🤖 Architect: Selecting optimal tech stack...', 'architecture', NULL, '2026-11-30 14:51:35.581692+00', '''architect'' ''optimal'' ''selecting'' ''stack'' ''tech'''),
	('01a22cf0-9b1d-7428-b804-18443059f569', '01a22cf0-9854-7336-997b-31b68167e6fa', 17, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Architect', 'success', '✅ Tech Stack: Node.js 20 + Express 5.3 + TypeScript 7 + React 19.3 + Vite 8 + TypeScript 7 + PostgreSQL (PGlite 0.5 in process, or a server by DATABASE_URL) + Opaque bearer sessions, scrypt password hashes + Vitest 4, Testing Library', 'architecture', NULL, '2026-11-30 14:51:35.581692+00', '''0'' ''19'' ''20'' ''3'' ''4'' ''5'' ''7'' ''8'' ''a'' ''bearer'' ''by'' ''database'' ''express'' ''hashes'' ''in'' ''js'' ''library'' ''node'' ''opaque'' ''or'' ''password'' ''pglite'' ''postgresql'' ''process'' ''react'' ''scrypt'' ''server'' ''sessions'' ''stack'' ''tech'' ''testing'' ''typescript'' ''url'' ''vite'' ''vitest'''),
	('01a22cf0-9b1d-768c-aebc-9aae46c22400', '01a22cf0-9854-7336-997b-31b68167e6fa', 18, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Architect', 'info', '🤖 Architect: Creating API contracts...', 'architecture', NULL, '2026-11-30 14:51:35.581692+00', '''api'' ''architect'' ''contracts'' ''creating'''),
	('01a22cf0-9b1d-7242-a221-f4e208518b43', '01a22cf0-9854-7336-997b-31b68167e6fa', 19, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Architect', 'success', '✅ API Design: 1 REST endpoint defined', 'architecture', NULL, '2026-11-30 14:51:35.581692+00', '''1'' ''api'' ''defined'' ''design'' ''endpoint'' ''rest''');
INSERT INTO public.agent_logs VALUES
	('01a22cf0-9b94-729f-afb8-eb6cbfa87872', '01a22cf0-9854-7336-997b-31b68167e6fa', 20, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Architect', 'success', '📝 Generated architecture/design.md', 'architecture', 'architecture/design.md', '2026-11-30 14:51:35.700909+00', '''architecture'' ''design'' ''generated'' ''md'''),
	('01a22cf0-9b94-73f5-86a5-28f95b7c63dc', '01a22cf0-9854-7336-997b-31b68167e6fa', 21, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Architect', 'success', '📝 Generated architecture/tech-stack.md', 'architecture', 'architecture/tech-stack.md', '2026-11-30 14:51:35.700909+00', '''architecture'' ''generated'' ''md'' ''stack'' ''tech'''),
	('01a22cf0-9b94-7144-bce3-e7582e559663', '01a22cf0-9854-7336-997b-31b68167e6fa', 22, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Architect', 'success', '📝 Generated architecture/components.md', 'architecture', 'architecture/components.md', '2026-11-30 14:51:35.700909+00', '''architecture'' ''components'' ''generated'' ''md'''),
	('01a22cf0-9b94-77f8-8696-bc682b46e052', '01a22cf0-9854-7336-997b-31b68167e6fa', 23, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Architect', 'success', '📝 Generated architecture/data-models.json', 'architecture', 'architecture/data-models.json', '2026-11-30 14:51:35.700909+00', '''architecture'' ''data'' ''generated'' ''json'' ''models'''),
	('01a22cf0-9b94-7e55-8844-247cd96b90da', '01a22cf0-9854-7336-997b-31b68167e6fa', 24, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Architect', 'success', '📝 Generated architecture/api-contracts/openapi.yaml', 'architecture', 'architecture/api-contracts/openapi.yaml', '2026-11-30 14:51:35.700909+00', '''api'' ''architecture'' ''contracts'' ''generated'' ''openapi'' ''yaml'''),
	('01a22cf0-9b94-77e4-8444-ce1e33762f60', '01a22cf0-9854-7336-997b-31b68167e6fa', 25, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Architect', 'success', '📝 Generated architecture/api-contracts/api-guide.md', 'architecture', 'architecture/api-contracts/api-guide.md', '2026-11-30 14:51:35.700909+00', '''api'' ''architecture'' ''contracts'' ''generated'' ''guide'' ''md'''),
	('01a22cf0-9c62-7814-8a62-e6efc814bf63', '01a22cf0-9854-7336-997b-31b68167e6fa', 32, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'info', '🤖 Coder: Setting up project structure...', 'coding', NULL, '2026-11-30 14:51:35.906655+00', '''coder'' ''project'' ''setting'' ''structure'' ''up'''),
	('01a22cf0-9b94-799a-b451-8c7ec42629ee', '01a22cf0-9854-7336-997b-31b68167e6fa', 26, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Architect', 'success', '📝 Generated architecture/adr/001-one-language.md', 'architecture', 'architecture/adr/001-one-language.md', '2026-11-30 14:51:35.700909+00', '''001'' ''adr'' ''architecture'' ''generated'' ''language'' ''md'' ''one'''),
	('01a22cf0-9b94-71c3-b29c-05ab56cd16ed', '01a22cf0-9854-7336-997b-31b68167e6fa', 27, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Architect', 'success', '📝 Generated architecture/adr/002-tools-in-the-browser.md', 'architecture', 'architecture/adr/002-tools-in-the-browser.md', '2026-11-30 14:51:35.700909+00', '''002'' ''adr'' ''architecture'' ''browser'' ''generated'' ''in'' ''md'' ''the'' ''tools'''),
	('01a22cf0-9b94-75bf-b750-cf3fae7a3ecd', '01a22cf0-9854-7336-997b-31b68167e6fa', 28, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Architect', 'success', '🖼️ Generated architecture/architecture-diagram.svg', 'architecture', 'architecture/architecture-diagram.svg', '2026-11-30 14:51:35.700909+00', '''architecture'' ''diagram'' ''generated'' ''svg'' ''️'''),
	('01a22cf0-9b94-714d-b2c1-fb0c46d097b1', '01a22cf0-9854-7336-997b-31b68167e6fa', 29, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Architect', 'success', '✅ Architecture design complete', 'architecture', NULL, '2026-11-30 14:51:35.700909+00', '''architecture'' ''complete'' ''design'''),
	('01a22cf0-9d82-7302-9aaf-20566bb6d546', '01a22cf0-9854-7336-997b-31b68167e6fa', 34, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'success', '📝 Generated README.md', 'coding', 'README.md', '2026-11-30 14:51:36.194927+00', '''generated'' ''md'' ''readme'''),
	('01a22cf0-9d82-78e9-8f41-2591910b4cfb', '01a22cf0-9854-7336-997b-31b68167e6fa', 35, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'success', '⚙️ Generated .gitignore', 'coding', '.gitignore', '2026-11-30 14:51:36.194927+00', '''generated'' ''gitignore'' ''️'''),
	('01a22cf0-9d82-76dc-9364-924dbd1d7aeb', '01a22cf0-9854-7336-997b-31b68167e6fa', 36, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'success', '⚙️ Generated catalyst.app.json', 'coding', 'catalyst.app.json', '2026-11-30 14:51:36.194927+00', '''app'' ''catalyst'' ''generated'' ''json'' ''️'''),
	('01a22cf0-9d82-7cf2-8338-6c2abf20384f', '01a22cf0-9854-7336-997b-31b68167e6fa', 37, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'info', '📁 Created backend/ directory', 'coding', NULL, '2026-11-30 14:51:36.194927+00', '''backend'' ''created'' ''directory'''),
	('01a22cf0-9d82-79ac-a319-3fa7e6d96ad2', '01a22cf0-9854-7336-997b-31b68167e6fa', 38, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'success', '⚙️ Generated backend/package.json', 'coding', 'backend/package.json', '2026-11-30 14:51:36.194927+00', '''backend'' ''generated'' ''json'' ''package'' ''️'''),
	('01a22cf0-9d82-7323-8bda-406b8cdd3304', '01a22cf0-9854-7336-997b-31b68167e6fa', 39, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'success', '⚙️ Generated backend/package-lock.json', 'coding', 'backend/package-lock.json', '2026-11-30 14:51:36.194927+00', '''backend'' ''generated'' ''json'' ''lock'' ''package'' ''️'''),
	('01a22cf0-9d82-7f8d-8e53-d38aac32dd56', '01a22cf0-9854-7336-997b-31b68167e6fa', 40, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'success', '⚙️ Generated backend/tsconfig.json', 'coding', 'backend/tsconfig.json', '2026-11-30 14:51:36.194927+00', '''backend'' ''generated'' ''json'' ''tsconfig'' ''️'''),
	('01a22cf0-9d82-7a4c-bb96-98662e5478f3', '01a22cf0-9854-7336-997b-31b68167e6fa', 41, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'success', '🟦 Generated backend/vitest.config.ts', 'coding', 'backend/vitest.config.ts', '2026-11-30 14:51:36.194927+00', '''backend'' ''config'' ''generated'' ''ts'' ''vitest'''),
	('01a22cf0-9d82-7b15-979a-48d4c0cb6d58', '01a22cf0-9854-7336-997b-31b68167e6fa', 42, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'success', '🟨 Generated backend/build.mjs', 'coding', 'backend/build.mjs', '2026-11-30 14:51:36.194927+00', '''backend'' ''build'' ''generated'' ''mjs'''),
	('01a22cf0-9d82-7b67-a1e6-174d51a556c1', '01a22cf0-9854-7336-997b-31b68167e6fa', 43, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'info', '📁 Created frontend/ directory', 'coding', NULL, '2026-11-30 14:51:36.194927+00', '''created'' ''directory'' ''frontend'''),
	('01a22cf0-9d82-735e-a07e-c3539754e3de', '01a22cf0-9854-7336-997b-31b68167e6fa', 44, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'success', '⚙️ Generated frontend/package.json', 'coding', 'frontend/package.json', '2026-11-30 14:51:36.194927+00', '''frontend'' ''generated'' ''json'' ''package'' ''️'''),
	('01a22cf0-9d82-797e-9b46-55c4fe656c3a', '01a22cf0-9854-7336-997b-31b68167e6fa', 45, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'success', '⚙️ Generated frontend/package-lock.json', 'coding', 'frontend/package-lock.json', '2026-11-30 14:51:36.194927+00', '''frontend'' ''generated'' ''json'' ''lock'' ''package'' ''️'''),
	('01a22cf0-9d82-791a-8030-dfed88920eea', '01a22cf0-9854-7336-997b-31b68167e6fa', 46, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'success', '⚙️ Generated frontend/tsconfig.json', 'coding', 'frontend/tsconfig.json', '2026-11-30 14:51:36.194927+00', '''frontend'' ''generated'' ''json'' ''tsconfig'' ''️'''),
	('01a22cf0-9d82-79ab-a539-b3e405f270ca', '01a22cf0-9854-7336-997b-31b68167e6fa', 47, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'success', '🟦 Generated frontend/vite.config.ts', 'coding', 'frontend/vite.config.ts', '2026-11-30 14:51:36.194927+00', '''config'' ''frontend'' ''generated'' ''ts'' ''vite'''),
	('01a22cf0-9d82-76bc-98d4-672bc78eac97', '01a22cf0-9854-7336-997b-31b68167e6fa', 48, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'info', '🤖 Coder: Add configuration, validation and problem details...', 'coding', NULL, '2026-11-30 14:51:36.194927+00', '''add'' ''and'' ''coder'' ''configuration'' ''details'' ''problem'' ''validation'''),
	('01a22cf0-9f7c-7a26-98e4-e69322f42b9f', '01a22cf0-9854-7336-997b-31b68167e6fa', 58, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'success', '🧪 Generated backend/tests/support.ts', 'coding', 'backend/tests/support.ts', '2026-11-30 14:51:36.70057+00', '''backend'' ''generated'' ''support'' ''tests'' ''ts'''),
	('01a22cf0-9f7c-7b8f-8260-1196c16d4770', '01a22cf0-9854-7336-997b-31b68167e6fa', 59, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'success', '🧪 Generated backend/tests/app.test.ts', 'coding', 'backend/tests/app.test.ts', '2026-11-30 14:51:36.70057+00', '''app'' ''backend'' ''generated'' ''test'' ''tests'' ''ts'''),
	('01a22cf0-9f7c-7971-8ab2-5df9a095a891', '01a22cf0-9854-7336-997b-31b68167e6fa', 60, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'info', '🤖 Coder: Add the design system and the API client...', 'coding', NULL, '2026-11-30 14:51:36.70057+00', '''add'' ''and'' ''api'' ''client'' ''coder'' ''design'' ''system'' ''the'''),
	('01a22cf0-a156-7cb2-a0d2-9344edc360ba', '01a22cf0-9854-7336-997b-31b68167e6fa', 78, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'success', '🧪 Generated frontend/tests/setup.ts', 'coding', 'frontend/tests/setup.ts', '2026-11-30 14:51:37.174512+00', '''frontend'' ''generated'' ''setup'' ''tests'' ''ts'''),
	('01a22cf0-a156-7e51-b459-480b43660102', '01a22cf0-9854-7336-997b-31b68167e6fa', 79, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'success', '🧪 Generated frontend/tests/support.tsx', 'coding', 'frontend/tests/support.tsx', '2026-11-30 14:51:37.174512+00', '''frontend'' ''generated'' ''support'' ''tests'' ''tsx'''),
	('01a22cf0-a156-70ad-bbbf-656c27ad8f74', '01a22cf0-9854-7336-997b-31b68167e6fa', 80, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'success', '🧪 Generated frontend/tests/app.test.tsx', 'coding', 'frontend/tests/app.test.tsx', '2026-11-30 14:51:37.174512+00', '''app'' ''frontend'' ''generated'' ''test'' ''tests'' ''tsx'''),
	('01a22cf0-a156-79b0-a374-f2158ba1fdce', '01a22cf0-9854-7336-997b-31b68167e6fa', 81, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'success', '🧪 Generated frontend/tests/TipCalculatorScreen.test.tsx', 'coding', 'frontend/tests/TipCalculatorScreen.test.tsx', '2026-11-30 14:51:37.174512+00', '''frontend'' ''generated'' ''test'' ''tests'' ''tipcalculatorscreen'' ''tsx'''),
	('01a22cf0-a156-72e8-aaaf-d8183747d267', '01a22cf0-9854-7336-997b-31b68167e6fa', 82, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'info', '🤖 Coder: Add container and Kubernetes files...', 'coding', NULL, '2026-11-30 14:51:37.174512+00', '''add'' ''and'' ''coder'' ''container'' ''files'' ''kubernetes'''),
	('01a22cf0-a295-7dad-9d8f-dc750be61de4', '01a22cf0-9854-7336-997b-31b68167e6fa', 93, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Tester', 'info', '🤖 Tester: Setting up test environment...', 'testing', NULL, '2026-11-30 14:51:37.49384+00', '''environment'' ''setting'' ''test'' ''tester'' ''up'''),
	('01a22cf0-9c62-74c3-8a69-4b5518d31561', '01a22cf0-9854-7336-997b-31b68167e6fa', 33, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'info', '🤖 Coder: Set up the project...', 'coding', NULL, '2026-11-30 14:51:35.906655+00', '''coder'' ''project'' ''set'' ''the'' ''up'''),
	('01a22cf0-9eb7-763b-b0eb-fc3b3a183468', '01a22cf0-9854-7336-997b-31b68167e6fa', 49, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'success', '🟦 Generated backend/src/config.ts', 'coding', 'backend/src/config.ts', '2026-11-30 14:51:36.503889+00', '''backend'' ''config'' ''generated'' ''src'' ''ts'''),
	('01a22cf0-9eb7-7e0f-8d66-443db84b956a', '01a22cf0-9854-7336-997b-31b68167e6fa', 50, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'success', '🟦 Generated backend/src/middleware/problem.ts', 'coding', 'backend/src/middleware/problem.ts', '2026-11-30 14:51:36.503889+00', '''backend'' ''generated'' ''middleware'' ''problem'' ''src'' ''ts'''),
	('01a22cf0-9eb7-75ac-acf7-099cb1c8e5c7', '01a22cf0-9854-7336-997b-31b68167e6fa', 51, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'success', '🟦 Generated backend/src/middleware/security.ts', 'coding', 'backend/src/middleware/security.ts', '2026-11-30 14:51:36.503889+00', '''backend'' ''generated'' ''middleware'' ''security'' ''src'' ''ts'''),
	('01a22cf0-9eb7-71da-8e40-7c63d234bb73', '01a22cf0-9854-7336-997b-31b68167e6fa', 52, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'success', '🟦 Generated backend/src/middleware/spa.ts', 'coding', 'backend/src/middleware/spa.ts', '2026-11-30 14:51:36.503889+00', '''backend'' ''generated'' ''middleware'' ''spa'' ''src'' ''ts'''),
	('01a22cf0-9eb7-7e32-a589-8a4b5eff35f2', '01a22cf0-9854-7336-997b-31b68167e6fa', 53, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'success', '🟦 Generated backend/src/screens.ts', 'coding', 'backend/src/screens.ts', '2026-11-30 14:51:36.503889+00', '''backend'' ''generated'' ''screens'' ''src'' ''ts'''),
	('01a22cf0-9eb7-74d6-a2ac-438b37b0986f', '01a22cf0-9854-7336-997b-31b68167e6fa', 54, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'info', '🤖 Coder: Compose the server...', 'coding', NULL, '2026-11-30 14:51:36.503889+00', '''coder'' ''compose'' ''server'' ''the'''),
	('01a22cf0-9ff8-7bd8-8788-02217a1222be', '01a22cf0-9854-7336-997b-31b68167e6fa', 61, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'success', '🌐 Generated frontend/index.html', 'coding', 'frontend/index.html', '2026-11-30 14:51:36.824565+00', '''frontend'' ''generated'' ''html'' ''index'''),
	('01a22cf0-9ff8-7278-963c-1e78616e8a09', '01a22cf0-9854-7336-997b-31b68167e6fa', 62, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'success', '🎨 Generated frontend/src/styles/theme.css', 'coding', 'frontend/src/styles/theme.css', '2026-11-30 14:51:36.824565+00', '''css'' ''frontend'' ''generated'' ''src'' ''styles'' ''theme'''),
	('01a22cf0-9ff8-761f-8aba-7ecccf79da01', '01a22cf0-9854-7336-997b-31b68167e6fa', 63, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'success', '🟦 Generated frontend/src/model/index.ts', 'coding', 'frontend/src/model/index.ts', '2026-11-30 14:51:36.824565+00', '''frontend'' ''generated'' ''index'' ''model'' ''src'' ''ts'''),
	('01a22cf0-9ff8-7ec8-94a2-cb47342c6aed', '01a22cf0-9854-7336-997b-31b68167e6fa', 64, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'success', '⚛️ Generated frontend/src/main.tsx', 'coding', 'frontend/src/main.tsx', '2026-11-30 14:51:36.824565+00', '''frontend'' ''generated'' ''main'' ''src'' ''tsx'' ''️'''),
	('01a22cf0-9ff8-759c-819e-8317d2b4f697', '01a22cf0-9854-7336-997b-31b68167e6fa', 65, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'success', '🎨 Generated frontend/src/styles/base.css', 'coding', 'frontend/src/styles/base.css', '2026-11-30 14:51:36.824565+00', '''base'' ''css'' ''frontend'' ''generated'' ''src'' ''styles'''),
	('01a22cf0-9ff8-7f52-bf8e-0365d80fb93f', '01a22cf0-9854-7336-997b-31b68167e6fa', 66, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'success', '🟦 Generated frontend/src/hooks/useRoute.ts', 'coding', 'frontend/src/hooks/useRoute.ts', '2026-11-30 14:51:36.824565+00', '''frontend'' ''generated'' ''hooks'' ''src'' ''ts'' ''useroute'''),
	('01a22cf0-9ff8-7537-bccf-05f4ddc9a99c', '01a22cf0-9854-7336-997b-31b68167e6fa', 67, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'success', '⚛️ Generated frontend/src/components/Icon.tsx', 'coding', 'frontend/src/components/Icon.tsx', '2026-11-30 14:51:36.824565+00', '''components'' ''frontend'' ''generated'' ''icon'' ''src'' ''tsx'' ''️'''),
	('01a22cf0-9ff8-753b-b01d-024ae6bf3648', '01a22cf0-9854-7336-997b-31b68167e6fa', 68, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'success', '⚛️ Generated frontend/src/components/Link.tsx', 'coding', 'frontend/src/components/Link.tsx', '2026-11-30 14:51:36.824565+00', '''components'' ''frontend'' ''generated'' ''link'' ''src'' ''tsx'' ''️'''),
	('01a22cf0-9ff8-7b60-a788-a7c556b8ed89', '01a22cf0-9854-7336-997b-31b68167e6fa', 69, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'success', '⚛️ Generated frontend/src/components/States.tsx', 'coding', 'frontend/src/components/States.tsx', '2026-11-30 14:51:36.824565+00', '''components'' ''frontend'' ''generated'' ''src'' ''states'' ''tsx'' ''️'''),
	('01a22cf0-9ff8-7bf5-a224-097bce9f6fde', '01a22cf0-9854-7336-997b-31b68167e6fa', 70, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'success', '⚛️ Generated frontend/src/components/Layout.tsx', 'coding', 'frontend/src/components/Layout.tsx', '2026-11-30 14:51:36.824565+00', '''components'' ''frontend'' ''generated'' ''layout'' ''src'' ''tsx'' ''️'''),
	('01a22cf0-9ff8-7e21-b605-31228cb99586', '01a22cf0-9854-7336-997b-31b68167e6fa', 71, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'info', '🤖 Coder: Add the tools...', 'coding', NULL, '2026-11-30 14:51:36.824565+00', '''add'' ''coder'' ''the'' ''tools'''),
	('01a22cf0-a0d5-7ecf-8b8d-bef60c17a848', '01a22cf0-9854-7336-997b-31b68167e6fa', 76, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'success', '⚛️ Generated frontend/src/App.tsx', 'coding', 'frontend/src/App.tsx', '2026-11-30 14:51:37.045349+00', '''app'' ''frontend'' ''generated'' ''src'' ''tsx'' ''️'''),
	('01a22cf0-a0d5-7dcc-8bab-6532d9496e4a', '01a22cf0-9854-7336-997b-31b68167e6fa', 77, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'info', '🤖 Coder: Cover the main flows...', 'coding', NULL, '2026-11-30 14:51:37.045349+00', '''coder'' ''cover'' ''flows'' ''main'' ''the'''),
	('01a22cf0-a1ec-72ea-b361-d24e08cf2055', '01a22cf0-9854-7336-997b-31b68167e6fa', 83, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'success', '🐳 Generated Dockerfile.backend', 'coding', 'Dockerfile.backend', '2026-11-30 14:51:37.324399+00', '''backend'' ''dockerfile'' ''generated'''),
	('01a22cf0-a1ec-711c-b1c2-806481469370', '01a22cf0-9854-7336-997b-31b68167e6fa', 84, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'success', '🐳 Generated Dockerfile.frontend', 'coding', 'Dockerfile.frontend', '2026-11-30 14:51:37.324399+00', '''dockerfile'' ''frontend'' ''generated'''),
	('01a22cf0-a1ec-719f-9dfb-1591840ff8cc', '01a22cf0-9854-7336-997b-31b68167e6fa', 85, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'success', '⚙️ Generated docker-compose.yml', 'coding', 'docker-compose.yml', '2026-11-30 14:51:37.324399+00', '''compose'' ''docker'' ''generated'' ''yml'' ''️'''),
	('01a22cf0-a1ec-7f46-9a32-6b8b95bb3c82', '01a22cf0-9854-7336-997b-31b68167e6fa', 86, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'success', '📄 Generated frontend/nginx.conf.template', 'coding', 'frontend/nginx.conf.template', '2026-11-30 14:51:37.324399+00', '''conf'' ''frontend'' ''generated'' ''nginx'' ''template'''),
	('01a22cf0-a1ec-766a-8c51-6ab83a91cb19', '01a22cf0-9854-7336-997b-31b68167e6fa', 87, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'success', '🐳 Generated .dockerignore', 'coding', '.dockerignore', '2026-11-30 14:51:37.324399+00', '''dockerignore'' ''generated'''),
	('01a22cf0-a1ec-73b2-84cb-0f7bf83c0da1', '01a22cf0-9854-7336-997b-31b68167e6fa', 88, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'success', '⚙️ Generated .env.example', 'coding', '.env.example', '2026-11-30 14:51:37.324399+00', '''env'' ''example'' ''generated'' ''️'''),
	('01a22cf0-a2f2-7d8b-a374-a4bc48097783', '01a22cf0-9854-7336-997b-31b68167e6fa', 94, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Tester', 'success', '✅ Test environment ready', 'testing', NULL, '2026-11-30 14:51:37.586795+00', '''environment'' ''ready'' ''test'''),
	('01a22cf0-9efc-74ef-93fa-5e7940873344', '01a22cf0-9854-7336-997b-31b68167e6fa', 55, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'success', '🟦 Generated backend/src/app.ts', 'coding', 'backend/src/app.ts', '2026-11-30 14:51:36.572779+00', '''app'' ''backend'' ''generated'' ''src'' ''ts'''),
	('01a22cf0-9efc-71a6-b8fb-95046738d33f', '01a22cf0-9854-7336-997b-31b68167e6fa', 56, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'success', '🟦 Generated backend/src/server.ts', 'coding', 'backend/src/server.ts', '2026-11-30 14:51:36.572779+00', '''backend'' ''generated'' ''server'' ''src'' ''ts'''),
	('01a22cf0-9efc-75bc-8dea-5739b600897d', '01a22cf0-9854-7336-997b-31b68167e6fa', 57, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'info', '🤖 Coder: Cover every route...', 'coding', NULL, '2026-11-30 14:51:36.572779+00', '''coder'' ''cover'' ''every'' ''route'''),
	('01a22cf0-a074-706c-b608-6e52ce625422', '01a22cf0-9854-7336-997b-31b68167e6fa', 72, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'success', '⚛️ Generated frontend/src/tools/Formula.tsx', 'coding', 'frontend/src/tools/Formula.tsx', '2026-11-30 14:51:36.948585+00', '''formula'' ''frontend'' ''generated'' ''src'' ''tools'' ''tsx'' ''️'''),
	('01a22cf0-a074-7d96-8b1a-8e2a26bb90b4', '01a22cf0-9854-7336-997b-31b68167e6fa', 73, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'success', '🎨 Generated frontend/src/styles/tools.css', 'coding', 'frontend/src/styles/tools.css', '2026-11-30 14:51:36.948585+00', '''css'' ''frontend'' ''generated'' ''src'' ''styles'' ''tools'''),
	('01a22cf0-a074-7d39-bf81-037265d02586', '01a22cf0-9854-7336-997b-31b68167e6fa', 74, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'success', '⚛️ Generated frontend/src/tools/TipCalculatorScreen.tsx', 'coding', 'frontend/src/tools/TipCalculatorScreen.tsx', '2026-11-30 14:51:36.948585+00', '''frontend'' ''generated'' ''src'' ''tipcalculatorscreen'' ''tools'' ''tsx'' ''️'''),
	('01a22cf0-a074-7b66-8675-2a500be249a6', '01a22cf0-9854-7336-997b-31b68167e6fa', 75, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'info', '🤖 Coder: Bring the screens together...', 'coding', NULL, '2026-11-30 14:51:36.948585+00', '''bring'' ''coder'' ''screens'' ''the'' ''together'''),
	('01a22cf0-a260-778c-a55e-1df88f5943c6', '01a22cf0-9854-7336-997b-31b68167e6fa', 89, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'success', '✅ Code generation complete: 45 files created (867 lines)', 'coding', NULL, '2026-11-30 14:51:37.440388+00', '''45'' ''867'' ''code'' ''complete'' ''created'' ''files'' ''generation'' ''lines'''),
	('01a22cf0-a260-7ff1-aa43-d6d0aa263747', '01a22cf0-9854-7336-997b-31b68167e6fa', 90, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Coder', 'info', '🔀 Committed to branch: feature/task-8167e6fa', 'coding', NULL, '2026-11-30 14:51:37.440388+00', '''8167e6fa'' ''branch'' ''committed'' ''feature'' ''task'' ''to'''),
	('01a22cf0-a72a-799f-8267-91c5a90822f5', '01a22cf0-9854-7336-997b-31b68167e6fa', 95, '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'Tester', 'success', '📦 Installed backend dependencies in 1.1 s', 'testing', NULL, '2026-11-30 14:51:38.666635+00', '''1'' ''backend'' ''dependencies'' ''in'' ''installed'' ''s''');


--
-- Data for Name: dead_letters; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: documents; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.documents VALUES
	('briefs', '01a22cef-775e-7edf-ab42-3138ba97ec91', '{"text": "{\"version\":1,\"model\":{\"name\":\"Todo List\",\"slug\":\"todo-list\",\"summary\":\"Todo List keeps tasks.\",\"entities\":[{\"name\":\"Task\",\"plural\":\"Tasks\",\"label\":\"task\",\"pluralLabel\":\"tasks\",\"fields\":[{\"name\":\"title\",\"label\":\"Title\",\"type\":\"String\",\"required\":true,\"unique\":false},{\"name\":\"done\",\"label\":\"Done\",\"type\":\"Boolean\",\"required\":false,\"unique\":false,\"default\":\"false\"}],\"relations\":[],\"owner\":\"None\",\"titleField\":\"title\",\"children\":[]}],\"tools\":[],\"realtime\":false,\"assumptions\":[],\"reasons\":[]},\"edits\":[],\"assumptions\":[],\"templates\":\"4869f0dda641d03a\"}"}', '2026-11-30 14:50:20.906045+00', '2026-11-30 14:50:20.906045+00'),
	('generated_projects', '01a22cef-775e-731e-8267-352da4101d42', '{"id": "01a22cef-775e-731e-8267-352da4101d42", "name": "Todo List", "slug": "todo-list", "files": [{"path": ".dockerignore", "size": 69}, {"path": ".env.example", "size": 95}, {"path": ".gitignore", "size": 50}, {"path": "Dockerfile.backend", "size": 653}, {"path": "Dockerfile.frontend", "size": 485}, {"path": "README.md", "size": 734}, {"path": "architecture/adr/001-one-language.md", "size": 575}, {"path": "architecture/adr/002-relational-database.md", "size": 279}, {"path": "architecture/adr/003-no-accounts.md", "size": 197}, {"path": "architecture/api-contracts/api-guide.md", "size": 640}, {"path": "architecture/api-contracts/openapi.yaml", "size": 5840}, {"path": "architecture/architecture-diagram.svg", "size": 2811}, {"path": "architecture/components.md", "size": 140}, {"path": "architecture/data-models.json", "size": 1091}, {"path": "architecture/design.md", "size": 431}, {"path": "architecture/tech-stack.md", "size": 360}, {"path": "backend/build.mjs", "size": 955}, {"path": "backend/package-lock.json", "size": 98133}, {"path": "backend/package.json", "size": 771}, {"path": "backend/src/app.ts", "size": 845}, {"path": "backend/src/config.ts", "size": 877}, {"path": "backend/src/db/client.ts", "size": 1703}, {"path": "backend/src/db/embedded.ts", "size": 2162}, {"path": "backend/src/db/migrate.ts", "size": 1074}, {"path": "backend/src/db/migrations/002_tables.sql", "size": 271}, {"path": "backend/src/db/prepare.ts", "size": 259}, {"path": "backend/src/db/sql.ts", "size": 1519}, {"path": "backend/src/middleware/problem.ts", "size": 2172}, {"path": "backend/src/middleware/security.ts", "size": 436}, {"path": "backend/src/middleware/spa.ts", "size": 790}, {"path": "backend/src/middleware/validate.ts", "size": 2159}, {"path": "backend/src/repositories/tasks.ts", "size": 2479}, {"path": "backend/src/routes/tasks.ts", "size": 1581}, {"path": "backend/src/schemas/tasks.ts", "size": 776}, {"path": "backend/src/screens.ts", "size": 165}, {"path": "backend/src/server.ts", "size": 650}, {"path": "backend/tests/app.test.ts", "size": 928}, {"path": "backend/tests/support.ts", "size": 1972}, {"path": "backend/tests/tasks.routes.test.ts", "size": 2485}, {"path": "backend/tsconfig.json", "size": 318}, {"path": "backend/vitest.config.ts", "size": 537}, {"path": "catalyst.app.json", "size": 1421}, {"path": "docker-compose.yml", "size": 617}, {"path": "frontend/index.html", "size": 704}, {"path": "frontend/nginx.conf.template", "size": 595}, {"path": "frontend/package-lock.json", "size": 62197}, {"path": "frontend/package.json", "size": 821}, {"path": "frontend/src/App.tsx", "size": 731}, {"path": "frontend/src/api/http.ts", "size": 1100}, {"path": "frontend/src/api/resources.ts", "size": 2178}, {"path": "frontend/src/components/Dialog.tsx", "size": 1440}, {"path": "frontend/src/components/Icon.tsx", "size": 723}, {"path": "frontend/src/components/Layout.tsx", "size": 987}, {"path": "frontend/src/components/Link.tsx", "size": 616}, {"path": "frontend/src/components/States.tsx", "size": 1231}, {"path": "frontend/src/components/Toasts.tsx", "size": 934}, {"path": "frontend/src/components/hue.ts", "size": 153}, {"path": "frontend/src/components/values.tsx", "size": 2668}, {"path": "frontend/src/hooks/useFilters.ts", "size": 1003}, {"path": "frontend/src/hooks/useList.ts", "size": 1631}, {"path": "frontend/src/hooks/useRoute.ts", "size": 491}, {"path": "frontend/src/hooks/useRowActions.ts", "size": 1507}, {"path": "frontend/src/main.tsx", "size": 229}, {"path": "frontend/src/model/index.ts", "size": 424}, {"path": "frontend/src/model/tasks.ts", "size": 508}, {"path": "frontend/src/resources/Control.tsx", "size": 1910}, {"path": "frontend/src/resources/FilterBar.tsx", "size": 2093}, {"path": "frontend/src/resources/Listing.tsx", "size": 331}, {"path": "frontend/src/resources/QuickAdd.tsx", "size": 895}, {"path": "frontend/src/resources/ResourceCard.tsx", "size": 1546}, {"path": "frontend/src/resources/ResourceForm.tsx", "size": 2034}, {"path": "frontend/src/resources/ResourceList.tsx", "size": 2902}, {"path": "frontend/src/resources/ResourceRows.tsx", "size": 734}, {"path": "frontend/src/resources/RowButtons.tsx", "size": 598}, {"path": "frontend/src/resources/RowDialogs.tsx", "size": 1344}, {"path": "frontend/src/resources/RowMeta.tsx", "size": 896}, {"path": "frontend/src/resources/formValues.ts", "size": 1409}, {"path": "frontend/src/styles/base.css", "size": 7533}, {"path": "frontend/src/styles/resources.css", "size": 8838}, {"path": "frontend/src/styles/theme.css", "size": 150}, {"path": "frontend/tests/app.test.tsx", "size": 2828}, {"path": "frontend/tests/formValues.test.ts", "size": 2034}, {"path": "frontend/tests/server.ts", "size": 2597}, {"path": "frontend/tests/setup.ts", "size": 338}, {"path": "frontend/tests/support.tsx", "size": 233}, {"path": "frontend/tests/tasks.screens.test.tsx", "size": 2488}, {"path": "frontend/tests/values.test.tsx", "size": 2459}, {"path": "frontend/tsconfig.json", "size": 426}, {"path": "frontend/vite.config.ts", "size": 600}, {"path": "planning/acceptance.md", "size": 468}, {"path": "planning/plan.yaml", "size": 7225}, {"path": "planning/risk.md", "size": 326}, {"path": "planning/task-graph.json", "size": 2837}], "task_id": "01a22cef-775e-7edf-ab42-3138ba97ec91", "created_at": "2026-11-30T14:50:21.090355+00:00", "git_branch": "feature/task-ba97ec91", "git_commit": "f7db3753d1fa8f317300979372374eb94cfac286", "updated_at": "2026-11-30T14:51:34.1978763+00:00", "description": "Todo List keeps tasks.", "architecture": {"stack": "node-express-react", "tech_stack": {"auth": "Opaque bearer sessions, scrypt password hashes", "tests": "Vitest 4, Testing Library", "backend": "Node.js 20 + Express 5.3 + TypeScript 7", "database": "PostgreSQL (PGlite 0.5 in process, or a server by DATABASE_URL)", "frontend": "React 19.3 + Vite 8 + TypeScript 7"}, "adrs_created": 3, "requires_review": false, "architecture_ref": "git://feature/task-ba97ec91/architecture/", "data_model_count": 1, "api_endpoint_count": 6}, "git_repo_path": "{{home}}/repos/todo-list.git"}', '2026-11-30 14:51:34.415579+00', '2026-11-30 14:51:34.415579+00'),
	('conversations', '019a0000-0000-7000-8000-00000000c001', '{"id": "019a0000-0000-7000-8000-00000000c001", "title": "build a todo list with title and done", "settled": {"seq": 199, "task_id": "01a22cef-775e-7edf-ab42-3138ba97ec91"}, "messages": [{"id": "acb0b992-4a9b-4e16-967a-dbafe36677aa", "role": "user", "content": "build a todo list with title and done", "task_id": "01a22cef-775e-7edf-ab42-3138ba97ec91", "timestamp": "2026-11-30T14:50:20.9496584+00:00"}, {"id": "01a22cef-7795-7285-ab7e-4291c6b78da1", "role": "assistant", "content": "I will build **Todo List**.\n\n- **Tasks** with title and done", "task_id": "01a22cef-775e-7edf-ab42-3138ba97ec91", "timestamp": "2026-11-30T14:50:20.9496584+00:00"}, {"id": "01a22cf0-960e-7448-9434-7569fe497839", "role": "assistant", "content": "🎉 Your app is live!\n\n- **Preview:** http://todo-list-ba97ec91.localhost:18301/\n- **Branch:** `feature/task-ba97ec91`\n- **Tests:** 26 of 26 passed\n- **Review:** 93/100\n\nSay what to change next, or describe another app.", "task_id": "01a22cef-775e-7edf-ab42-3138ba97ec91", "timestamp": "2026-11-30T14:51:34.2872267+00:00"}, {"id": "538fe6d0-90aa-4226-a104-10575740c75c", "role": "user", "content": "how do I add a todo?", "timestamp": "2026-11-30T14:51:34.723286+00:00"}, {"id": "01a22cf0-97c3-7e39-9062-09bd08ebaa65", "role": "assistant", "content": "**Todo List** is ready; its preview, branch and test report are in the message above and in the work pane.\n\n- Tasks with title and done\n\nYou can change it, for example:\n\n- add a colour to tasks\n- remove the done field\n- rename tasks to entries\n- make login required\n- change the title to My Own Name\n\nOr describe another app, beginning with \"build a ...\".", "timestamp": "2026-11-30T14:51:34.723286+00:00"}], "exchanges": [{"user": {"id": "acb0b992-4a9b-4e16-967a-dbafe36677aa", "role": "user", "content": "build a todo list with title and done", "task_id": "01a22cef-775e-7edf-ab42-3138ba97ec91", "timestamp": "2026-11-30T14:50:20.9496584+00:00"}, "reply": {"id": "01a22cef-7795-7285-ab7e-4291c6b78da1", "role": "assistant", "content": "I will build **Todo List**.\n\n- **Tasks** with title and done", "task_id": "01a22cef-775e-7edf-ab42-3138ba97ec91", "timestamp": "2026-11-30T14:50:20.9496584+00:00"}, "summary": "Todo List keeps tasks.", "task_id": "01a22cef-775e-7edf-ab42-3138ba97ec91", "project_id": "01a22cef-775e-731e-8267-352da4101d42", "project_name": "Todo List"}, {"user": {"id": "538fe6d0-90aa-4226-a104-10575740c75c", "role": "user", "content": "how do I add a todo?", "timestamp": "2026-11-30T14:51:34.723286+00:00"}, "reply": {"id": "01a22cf0-97c3-7e39-9062-09bd08ebaa65", "role": "assistant", "content": "**Todo List** is ready; its preview, branch and test report are in the message above and in the work pane.\n\n- Tasks with title and done\n\nYou can change it, for example:\n\n- add a colour to tasks\n- remove the done field\n- rename tasks to entries\n- make login required\n- change the title to My Own Name\n\nOr describe another app, beginning with \"build a ...\".", "timestamp": "2026-11-30T14:51:34.723286+00:00"}, "summary": "", "project_name": ""}], "created_at": "2026-11-30T14:50:20.9536762+00:00", "updated_at": "2026-11-30T14:51:34.7233069+00:00", "current_project_id": "01a22cef-775e-731e-8267-352da4101d42"}', '2026-11-30 14:50:21.02794+00', '2026-11-30 14:51:34.723682+00'),
	('briefs', '01a22cf0-9854-7336-997b-31b68167e6fa', '{"text": "{\"version\":1,\"model\":{\"name\":\"Tip Calculator\",\"slug\":\"tip-calculator\",\"summary\":\"Tip Calculator has a tip calculator.\",\"entities\":[],\"tools\":[{\"kind\":\"Formula\",\"name\":\"TipCalculator\",\"label\":\"Tip calculator\",\"options\":{\"inputs\":[{\"name\":\"bill\",\"label\":\"Bill\",\"unit\":\"$\",\"default\":50,\"min\":0},{\"name\":\"tipPercent\",\"label\":\"Tip\",\"unit\":\"%\",\"default\":15,\"min\":0,\"max\":100},{\"name\":\"people\",\"label\":\"People\",\"default\":2,\"min\":1,\"max\":1000}],\"results\":[{\"name\":\"tip\",\"label\":\"Tip\",\"unit\":\"$\",\"expression\":\"bill * tipPercent / 100\",\"decimals\":2},{\"name\":\"total\",\"label\":\"Total\",\"unit\":\"$\",\"expression\":\"bill \\u002B tip\",\"decimals\":2},{\"name\":\"perPerson\",\"label\":\"Per person\",\"unit\":\"$\",\"expression\":\"total / people\",\"decimals\":2}]}}],\"realtime\":false,\"assumptions\":[],\"reasons\":[[\"Tip calculator\",\"the request asks for \\u0027tip calculator\\u0027\"]]},\"edits\":[],\"assumptions\":[],\"templates\":\"6197a7140cdecfd5\"}"}', '2026-11-30 14:51:34.86858+00', '2026-11-30 14:51:34.86858+00'),
	('conversations', '019a0000-0000-7000-8000-00000000c002', '{"id": "019a0000-0000-7000-8000-00000000c002", "title": "build a tip calculator", "messages": [{"id": "dd3d4a04-d83e-4a18-9efb-ebe2870b31ec", "role": "user", "content": "build a tip calculator", "task_id": "01a22cf0-9854-7336-997b-31b68167e6fa", "timestamp": "2026-11-30T14:51:34.8839791+00:00"}, {"id": "01a22cf0-9863-78db-a70a-2795aa7003f6", "role": "assistant", "content": "I will build **Tip Calculator**.\n\n- **Tip calculator**", "task_id": "01a22cf0-9854-7336-997b-31b68167e6fa", "timestamp": "2026-11-30T14:51:34.8839791+00:00"}], "exchanges": [{"user": {"id": "dd3d4a04-d83e-4a18-9efb-ebe2870b31ec", "role": "user", "content": "build a tip calculator", "task_id": "01a22cf0-9854-7336-997b-31b68167e6fa", "timestamp": "2026-11-30T14:51:34.8839791+00:00"}, "reply": {"id": "01a22cf0-9863-78db-a70a-2795aa7003f6", "role": "assistant", "content": "I will build **Tip Calculator**.\n\n- **Tip calculator**", "task_id": "01a22cf0-9854-7336-997b-31b68167e6fa", "timestamp": "2026-11-30T14:51:34.8839791+00:00"}, "summary": "Tip Calculator has a tip calculator.", "task_id": "01a22cf0-9854-7336-997b-31b68167e6fa", "project_id": "01a22cf0-9854-734b-bed2-17016319a83d", "project_name": "Tip Calculator"}], "created_at": "2026-11-30T14:51:34.8839938+00:00", "updated_at": "2026-11-30T14:51:34.8839938+00:00", "current_task_id": "01a22cf0-9854-7336-997b-31b68167e6fa", "current_project_id": "01a22cf0-9854-734b-bed2-17016319a83d"}', '2026-11-30 14:51:34.884135+00', '2026-11-30 14:51:34.884135+00');


--
-- Data for Name: explorer_scans; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: llm_usage; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: orleansmembershiptable; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: orleansmembershipversiontable; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: orleansquery; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.orleansquery VALUES
	('WriteToStorageKey', '
select newgrainstateversion as NewGrainStateVersion
from writetostorage(@GrainIdHash, @GrainIdN0, @GrainIdN1, @GrainTypeHash, @GrainTypeString, @GrainIdExtensionString,
                    @ServiceId, @GrainStateVersion, @PayloadBinary)
'),
	('ReadFromStorageKey', '
select payloadbinary as PayloadBinary, modifiedon as ModifiedOn, version as Version
from orleansstorage
where grainidhash = @GrainIdHash and graintypehash = @GrainTypeHash
  and grainidn0 = @GrainIdN0 and grainidn1 = @GrainIdN1
  and graintypestring = @GrainTypeString and grainidextensionstring is not distinct from @GrainIdExtensionString
  and serviceid = @ServiceId
'),
	('ClearStorageKey', '
update orleansstorage
set payloadbinary = null, modifiedon = now() at time zone ''utc'', version = version + 1
where grainidhash = @GrainIdHash and graintypehash = @GrainTypeHash
  and grainidn0 = @GrainIdN0 and grainidn1 = @GrainIdN1
  and graintypestring = @GrainTypeString and grainidextensionstring is not distinct from @GrainIdExtensionString
  and serviceid = @ServiceId and version = @GrainStateVersion
returning version as NewGrainStateVersion
'),
	('DeleteStorageKey', '
delete from orleansstorage
where grainidhash = @GrainIdHash and graintypehash = @GrainTypeHash
  and grainidn0 = @GrainIdN0 and grainidn1 = @GrainIdN1
  and graintypestring = @GrainTypeString and grainidextensionstring is not distinct from @GrainIdExtensionString
  and serviceid = @ServiceId and version = @GrainStateVersion
returning version + 1 as NewGrainStateVersion
'),
	('UpsertReminderRowKey', '
select version as Version
from upsert_reminder_row(@ServiceId, @GrainId, @ReminderName, @StartTime, @Period, @GrainHash)
'),
	('ReadReminderRowsKey', '
select grainid as GrainId, remindername as ReminderName, starttime as StartTime, period as Period, version as Version
from orleansreminderstable
where serviceid = @ServiceId and grainid = @GrainId
'),
	('ReadReminderRowKey', '
select grainid as GrainId, remindername as ReminderName, starttime as StartTime, period as Period, version as Version
from orleansreminderstable
where serviceid = @ServiceId and grainid = @GrainId and remindername = @ReminderName
'),
	('ReadRangeRows1Key', '
select grainid as GrainId, remindername as ReminderName, starttime as StartTime, period as Period, version as Version
from orleansreminderstable
where serviceid = @ServiceId and grainhash > @BeginHash and grainhash <= @EndHash
'),
	('ReadRangeRows2Key', '
select grainid as GrainId, remindername as ReminderName, starttime as StartTime, period as Period, version as Version
from orleansreminderstable
where serviceid = @ServiceId and (grainhash > @BeginHash or grainhash <= @EndHash)
'),
	('DeleteReminderRowKey', '
select row_count from delete_reminder_row(@ServiceId, @GrainId, @ReminderName, @Version)
'),
	('DeleteReminderRowsKey', '
delete from orleansreminderstable where serviceid = @ServiceId
'),
	('InsertMembershipVersionKey', '
select row_count from insert_membership_version(@DeploymentId)
'),
	('InsertMembershipKey', '
select row_count
from insert_membership(@DeploymentId, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort,
                       @StartTime, @IAmAliveTime, @Version)
'),
	('UpdateMembershipKey', '
select row_count
from update_membership(@DeploymentId, @Address, @Port, @Generation, @Status, @SuspectTimes, @IAmAliveTime, @Version)
'),
	('UpdateIAmAlivetimeKey', '
update orleansmembershiptable
set iamalivetime = @IAmAliveTime
where deploymentid = @DeploymentId and address = @Address and port = @Port and generation = @Generation
'),
	('MembershipReadRowKey', '
select v.deploymentid as DeploymentId, m.address as Address, m.port as Port, m.generation as Generation, m.siloname as SiloName,
       m.hostname as HostName, m.status as Status, m.proxyport as ProxyPort, m.suspecttimes as SuspectTimes,
       m.starttime as StartTime, m.iamalivetime as IAmAliveTime, v.version as Version
from orleansmembershipversiontable v
left join orleansmembershiptable m
    on m.deploymentid = v.deploymentid and m.address = @Address and m.port = @Port and m.generation = @Generation
where v.deploymentid = @DeploymentId
'),
	('MembershipReadAllKey', '
select v.deploymentid as DeploymentId, m.address as Address, m.port as Port, m.generation as Generation, m.siloname as SiloName,
       m.hostname as HostName, m.status as Status, m.proxyport as ProxyPort, m.suspecttimes as SuspectTimes,
       m.starttime as StartTime, m.iamalivetime as IAmAliveTime, v.version as Version
from orleansmembershipversiontable v
left join orleansmembershiptable m on m.deploymentid = v.deploymentid
where v.deploymentid = @DeploymentId
'),
	('DeleteMembershipTableEntriesKey', '
delete from orleansmembershiptable where deploymentid = @DeploymentId;
delete from orleansmembershipversiontable where deploymentid = @DeploymentId;
'),
	('GatewaysQueryKey', '
select address as Address, proxyport as ProxyPort, generation as Generation
from orleansmembershiptable
where deploymentid = @DeploymentId and status = @Status and proxyport > 0
'),
	('CleanupDefunctSiloEntriesKey', '
delete from orleansmembershiptable
where deploymentid = @DeploymentId and iamalivetime < @IAmAliveTime and status <> 3
');


--
-- Data for Name: orleansreminderstable; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.orleansreminderstable VALUES
	('catalyst', 'preview/01a22cef775e7edfab423138ba97ec91', 'expiry', '2026-12-01 14:51:18.884+00', 300000, -1752542162, 0);


--
-- Data for Name: orleansstorage; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: outbox; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: port_reservations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.port_reservations VALUES
	(9700, '01a22cef-775e-7edf-ab42-3138ba97ec91', '2026-11-30 14:51:18.806895+00');


--
-- Data for Name: preview_deployments; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.preview_deployments VALUES
	('01a22cef-775e-7edf-ab42-3138ba97ec91', '01a22cef-775e-7edf-ab42-3138ba97ec91', '01a22cef-775e-731e-8267-352da4101d42', 'todo-list', 'ba97ec91', 'http://todo-list-ba97ec91.localhost:18301/', 'http://localhost:9700/', 'http://localhost:9700/api', '{"pid":21433,"port":9700}', 'deployed', 'healthy', 'process', 9700, '{"commit": "f7db3753d1fa8f317300979372374eb94cfac286", "command": ["node", "dist/server.js"], "task_id": "01a22cef-775e-7edf-ab42-3138ba97ec91", "api_path": "/api", "directory": "{{home}}/previews/01a22cef775e7edfab423138ba97ec91", "project_id": "01a22cef-775e-731e-8267-352da4101d42", "environment": {"DATA_DIR": "{{home}}/previews/01a22cef775e7edfab423138ba97ec91/data", "NODE_ENV": "production", "STATIC_DIR": "{{home}}/previews/01a22cef775e7edfab423138ba97ec91/app/frontend/dist"}, "health_path": "/health", "project_slug": "todo-list", "port_variable": "PORT", "working_directory": "app/backend"}', NULL, 'http://localhost:9700/', '2026-11-30 14:51:18.75156+00', '2026-12-01 14:51:18.75156+00', '2026-11-30 14:51:33.996523+00', 'vm-1b97ac56-19960-74b83ad9/previews', NULL);


--
-- Data for Name: projects; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.projects VALUES
	('01a22cef-775e-731e-8267-352da4101d42', 'Todo List', 'todo-list', 'Todo List keeps tasks.', NULL, '{{home}}/repos/todo-list.git', 'active', '2026-11-30 14:50:21.090355+00'),
	('01a22cf0-9854-734b-bed2-17016319a83d', 'Tip Calculator', 'tip-calculator', 'Tip Calculator has a tip calculator.', NULL, '{{home}}/repos/tip-calculator.git', 'active', '2026-11-30 14:51:34.906805+00');


--
-- Data for Name: schema_migrations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.schema_migrations VALUES
	(1, '0001_core', '5faf41265bb9d58f5a069dfb706fdfe9635988a26d713bc32ebc0cb2fb1312e3', '2026-11-30 14:50:11.660094+00'),
	(2, '0002_coordination', '08ce59e77c4769b6a74c9eae1134f4e5c91ec6c72e51d784228745bb65fe2b62', '2026-11-30 14:50:11.737985+00'),
	(3, '0003_views', 'dada5eb0e5fdcb9ca2655bb0aa7447cfa5a15dfc7d8163776fa1f97e95d1fc45', '2026-11-30 14:50:11.757826+00'),
	(4, '0004_dead_letters', 'aa447818e2abd8ed3f86b6ed445680e94e2f6e8adbd982d1162475d9866d501c', '2026-11-30 14:50:11.769598+00'),
	(5, '0005_silo_reports', '9fdbab7fe3f9feb6ec4ec3890333f41d905adf581c9e84327936b30f6989e834', '2026-11-30 14:50:11.785825+00'),
	(6, '0006_agent_logs', '8b6b443bb299cd4d2f126e44d163da8f08e7020348b25a1815045f3c0b0b0120', '2026-11-30 14:50:11.816119+00'),
	(7, '0007_preview_places', '8aa932a3df90c85cad5de9127b81d4be1da5cd20236341c9f8dc7deabbb09f55', '2026-11-30 14:50:11.829708+00'),
	(8, '0008_outbox', '5b11a84673128e8a3c789068767d39fd84a9338397460a8c8f735cac08bd5a74', '2026-11-30 14:50:11.836706+00'),
	(9, '0009_outbox_silo', '28e5dd6a2be387769872766f8481b1cfe8675583f2af9a2f5d50981bce465812', '2026-11-30 14:50:11.84894+00'),
	(10, '0010_outbox_by_task', '00cce218784a3741401f3289cf183d7650287392579ed97b4733612b8b80b100', '2026-11-30 14:50:11.861666+00'),
	(11, '0011_task_state_as_text', '0ebfa11433f98f865d5665741aa908f9cb42fca7e2955578479bba177ff389c2', '2026-11-30 14:50:11.872535+00'),
	(12, '0012_dead_letters_as_they_came', '2775c9554b92e6ac67d5395934726b2351f813dfdeabb91796ae95351fd7bd63', '2026-11-30 14:50:11.89453+00'),
	(1000, 'orleans-postgres', 'bfc8fe780203bf25fca6aac4cf1d3ed048e8d4572e2c5e72e720ebdbde2215e8', '2026-11-30 14:50:11.937049+00');


--
-- Data for Name: silo_leases; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.silo_leases VALUES
	('vm-1b97ac56-19960-74b83ad9/previews', '2026-11-30 14:51:48.025664+00'),
	('vm-1b97ac56-19960-74b83ad9', '2026-11-30 14:51:42.003154+00');


--
-- Data for Name: silo_reports; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.silo_reports VALUES
	('vm-1b97ac56-19960-74b83ad9', '2026-11-30 14:51:37.161901+00', '{"runs": {"coding": 1}, "roles": "api,agents,previews,integrations", "engine": "Orleans", "queues": [{"name": "planner-queue", "ready": 0, "retrying": 0, "consumers": 1, "in_flight": 0, "ready_here": 0}, {"name": "architect-queue", "ready": 0, "retrying": 0, "consumers": 1, "in_flight": 0, "ready_here": 0}, {"name": "coder-queue", "ready": 0, "retrying": 0, "consumers": 1, "in_flight": 0, "ready_here": 0}, {"name": "tester-queue", "ready": 0, "retrying": 0, "consumers": 1, "in_flight": 0, "ready_here": 0}, {"name": "reviewer-queue", "ready": 0, "retrying": 0, "consumers": 1, "in_flight": 0, "ready_here": 0}, {"name": "deployer-queue", "ready": 0, "retrying": 0, "consumers": 1, "in_flight": 0, "ready_here": 0}, {"name": "explorer-queue", "ready": 0, "retrying": 0, "consumers": 0, "in_flight": 0, "ready_here": 0}, {"name": "orchestrator-queue", "ready": 0, "retrying": 0, "consumers": 1, "in_flight": 0, "ready_here": 0}], "methods": [{"calls": 2, "grain": "ArchitectWorker", "method": "RunAsync", "p50_ms": 327.68, "p95_ms": 327.68, "p99_ms": 327.68, "failures": 0, "per_second": 0.5}, {"calls": 1, "grain": "CoderWorker", "method": "RunAsync", "p50_ms": 0, "p95_ms": 0, "p99_ms": 0, "failures": 0, "per_second": 0}, {"calls": 1, "grain": "ConversationGrain", "method": "NotifyEndAsync", "p50_ms": 57.344, "p95_ms": 57.344, "p99_ms": 57.344, "failures": 0, "per_second": 0}, {"calls": 3, "grain": "ConversationGrain", "method": "SendAsync", "p50_ms": 57.344, "p95_ms": 262.144, "p99_ms": 262.144, "failures": 0, "per_second": 0}, {"calls": 1, "grain": "DeployerWorker", "method": "RunAsync", "p50_ms": 25165.824, "p95_ms": 25165.824, "p99_ms": 25165.824, "failures": 0, "per_second": 0}, {"calls": 2, "grain": "PlannerWorker", "method": "RunAsync", "p50_ms": 458.752, "p95_ms": 458.752, "p99_ms": 458.752, "failures": 0, "per_second": 0.5}, {"calls": 1, "grain": "PreviewGrain", "method": "DeployAsync", "p50_ms": 16777.216, "p95_ms": 16777.216, "p99_ms": 16777.216, "failures": 0, "per_second": 0}, {"calls": 1, "grain": "PreviewGrain", "method": "GetAsync", "p50_ms": 0.192, "p95_ms": 0.192, "p99_ms": 0.192, "failures": 0, "per_second": 0}, {"calls": 2, "grain": "ProjectGrain", "method": "CreateAsync", "p50_ms": 65.536, "p95_ms": 65.536, "p99_ms": 65.536, "failures": 0, "per_second": 0}, {"calls": 1, "grain": "ReviewerWorker", "method": "RunAsync", "p50_ms": 655.36, "p95_ms": 655.36, "p99_ms": 655.36, "failures": 0, "per_second": 0}, {"calls": 11, "grain": "TaskGrain", "method": "DeliverAsync", "p50_ms": 12.288, "p95_ms": 12.288, "p99_ms": 12.288, "failures": 0, "per_second": 1}, {"calls": 262, "grain": "TaskGrain", "method": "GetAsync", "p50_ms": 0.024, "p95_ms": 2.56, "p99_ms": 20.48, "failures": 0, "per_second": 13.5}, {"calls": 69, "grain": "TaskGrain", "method": "ReportAsync", "p50_ms": 12.288, "p95_ms": 24.576, "p99_ms": 32.768, "failures": 0, "per_second": 6.5}, {"calls": 2, "grain": "TaskGrain", "method": "StartAsync", "p50_ms": 20.48, "p95_ms": 20.48, "p99_ms": 20.48, "failures": 0, "per_second": 0}, {"calls": 1, "grain": "TesterWorker", "method": "RunAsync", "p50_ms": 50331.648, "p95_ms": 50331.648, "p99_ms": 50331.648, "failures": 0, "per_second": 0}], "silo_id": "vm-1b97ac56-19960-74b83ad9", "threads": 4, "failures": [], "heap_bytes": 86546768, "started_at": "2026-11-30T14:50:14.6424989+00:00", "activations": [{"count": 2, "grain": "ConversationGrain"}, {"count": 2, "grain": "TaskGrain"}, {"count": 2, "grain": "ProjectGrain"}, {"count": 1, "grain": "CoderWorker"}, {"count": 1, "grain": "DeployerWorker"}, {"count": 1, "grain": "PlannerWorker"}, {"count": 1, "grain": "ReviewerWorker"}, {"count": 1, "grain": "TesterWorker"}, {"count": 1, "grain": "ArchitectWorker"}, {"count": 1, "grain": "PreviewGrain"}], "cpu_percent": 15.9, "memory_bytes": 299167744}');


--
-- Data for Name: tasks; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tasks VALUES
	('01a22cef-775e-7edf-ab42-3138ba97ec91', '01a22cef-775e-731e-8267-352da4101d42', 'Todo List', 'todo-list', '019a0000-0000-7000-8000-00000000c001', '01a22cef-7928-7509-83e2-f49911d9b139', 'build a todo list with title and done', 'completed', 'deployment', 'feature/task-ba97ec91', 'f7db3753d1fa8f317300979372374eb94cfac286', 'http://todo-list-ba97ec91.localhost:18301/', NULL, 0.000000, '{"coding": {"branch": "feature/task-ba97ec91", "commit": "f7db3753d1fa8f317300979372374eb94cfac286", "local_repo": "repos/todo-list.git", "test_files": 10, "backend_files": 25, "files_created": 79, "lines_of_code": 2170, "frontend_files": 46, "git_diff_summary": {"additions": 8674, "deletions": 0, "files_changed": 93}, "estimated_coverage": 0.93}, "review": {"score": 93, "report": "", "decision": "approved", "artifacts": ["file://{{home}}/artifacts/01a22cef-775e-7edf-ab42-3138ba97ec91/review/review-summary.md"], "breakdown": {"security": 90, "code_quality": 95, "documentation": 98, "test_coverage": 93, "best_practices": 94}, "blocking_issues": 0, "recommendations": 2}, "testing": {"e2e": {"reason": "The application''s manifest names no end-to-end tests.", "status": "not_run"}, "failed": 0, "passed": 26, "report": "", "status": "passed", "skipped": 0, "coverage": 0.9297, "total_tests": 26, "artifacts_refs": ["file://{{home}}/artifacts/01a22cef-775e-7edf-ab42-3138ba97ec91/test-results/test-summary.json", "file://{{home}}/artifacts/01a22cef-775e-7edf-ab42-3138ba97ec91/test-results/backend/junit.xml", "file://{{home}}/artifacts/01a22cef-775e-7edf-ab42-3138ba97ec91/test-results/backend/coverage-summary.json", "file://{{home}}/artifacts/01a22cef-775e-7edf-ab42-3138ba97ec91/test-results/frontend/junit.xml", "file://{{home}}/artifacts/01a22cef-775e-7edf-ab42-3138ba97ec91/test-results/frontend/coverage-summary.json"], "test_duration_seconds": 45.38, "security_critical_issues": 0}, "planning": {"plan_ref": "git://feature/task-ba97ec91/planning/plan.yaml", "risk_level": "low", "task_count": 12, "assumptions": [], "feature_count": 2, "estimated_hours": 30, "complexity_score": 0.14, "api_endpoint_count": 6}, "deployment": {"health": "healthy", "status": "deployed", "expires_at": "2026-12-01T14:51:18.7515602+00:00", "backend_url": "http://localhost:9700/api", "preview_url": "http://todo-list-ba97ec91.localhost:18301/", "fallback_url": "http://localhost:9700/", "container_ids": [], "deployment_mode": "process"}, "architecture": {"stack": "node-express-react", "tech_stack": {"auth": "Opaque bearer sessions, scrypt password hashes", "tests": "Vitest 4, Testing Library", "backend": "Node.js 20 + Express 5.3 + TypeScript 7", "database": "PostgreSQL (PGlite 0.5 in process, or a server by DATABASE_URL)", "frontend": "React 19.3 + Vite 8 + TypeScript 7"}, "adrs_created": 3, "requires_review": false, "architecture_ref": "git://feature/task-ba97ec91/architecture/", "data_model_count": 1, "api_endpoint_count": 6}}', '{"status":"completed","phase":"deployment","step":"ended","attempt":1,"forgiven_attempts":0,"round":0,"round_limit":3,"report":"","commit":"f7db3753d1fa8f317300979372374eb94cfac286","preview_url":"http://todo-list-ba97ec91.localhost:18301/","cost":0,"progress":{"step":"Done","phase_fraction":1,"files_created":79,"total_estimated_files":79,"tests_total":26,"tests_passed":26,"review_score":93}}', 68, 199, NULL, '2026-11-30 14:50:21.352134+00', '2026-11-30 14:51:34.197876+00', '2026-11-30 14:51:34.197876+00'),
	('01a22cf0-9854-7336-997b-31b68167e6fa', '01a22cf0-9854-734b-bed2-17016319a83d', 'Tip Calculator', 'tip-calculator', '019a0000-0000-7000-8000-00000000c002', '01a22cf0-98ba-77f2-ae64-89c2775fe917', 'build a tip calculator', 'running', 'testing', 'feature/task-8167e6fa', '90f51fc7c8c16a86361a7f8d1c087299d73ef0e3', NULL, NULL, 0.000000, '{"coding": {"branch": "feature/task-8167e6fa", "commit": "90f51fc7c8c16a86361a7f8d1c087299d73ef0e3", "local_repo": "repos/tip-calculator.git", "test_files": 6, "backend_files": 14, "files_created": 45, "lines_of_code": 867, "frontend_files": 23, "git_diff_summary": {"additions": 6868, "deletions": 0, "files_changed": 58}, "estimated_coverage": 0.79}, "planning": {"plan_ref": "git://feature/task-8167e6fa/planning/plan.yaml", "risk_level": "low", "task_count": 9, "assumptions": [], "feature_count": 2, "estimated_hours": 11.5, "complexity_score": 0.09, "api_endpoint_count": 1}, "architecture": {"stack": "node-express-react", "tech_stack": {"auth": "Opaque bearer sessions, scrypt password hashes", "tests": "Vitest 4, Testing Library", "backend": "Node.js 20 + Express 5.3 + TypeScript 7", "database": "PostgreSQL (PGlite 0.5 in process, or a server by DATABASE_URL)", "frontend": "React 19.3 + Vite 8 + TypeScript 7"}, "adrs_created": 2, "requires_review": false, "architecture_ref": "git://feature/task-8167e6fa/architecture/", "data_model_count": 0, "api_endpoint_count": 1}}', '{"status":"running","phase":"testing","step":"running","awaited":"code.pr.opened","attempt":1,"forgiven_attempts":0,"round":0,"round_limit":3,"report":"","commit":"90f51fc7c8c16a86361a7f8d1c087299d73ef0e3","cost":0,"progress":{"step":"Setting up test environment","phase_fraction":0.05,"files_created":45,"total_estimated_files":45}}', 28, 95, 'vm-1b97ac56-19960-74b83ad9', '2026-11-30 14:51:34.970744+00', '2026-11-30 14:51:38.666635+00', NULL);


--
-- Name: agent_events_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.agent_events_id_seq', 294, true);


--
-- Name: agent_events agent_events_event_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.agent_events
    ADD CONSTRAINT agent_events_event_id_key UNIQUE (event_id);


--
-- Name: agent_events agent_events_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.agent_events
    ADD CONSTRAINT agent_events_pkey PRIMARY KEY (id);


--
-- Name: agent_events agent_events_task_id_seq_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.agent_events
    ADD CONSTRAINT agent_events_task_id_seq_key UNIQUE (task_id, seq);


--
-- Name: agent_logs agent_logs_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.agent_logs
    ADD CONSTRAINT agent_logs_pkey PRIMARY KEY (task_id, seq);


--
-- Name: dead_letters dead_letters_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.dead_letters
    ADD CONSTRAINT dead_letters_pkey PRIMARY KEY (id);


--
-- Name: documents documents_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents
    ADD CONSTRAINT documents_pkey PRIMARY KEY (collection, id);


--
-- Name: explorer_scans explorer_scans_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.explorer_scans
    ADD CONSTRAINT explorer_scans_pkey PRIMARY KEY (id);


--
-- Name: llm_usage llm_usage_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.llm_usage
    ADD CONSTRAINT llm_usage_pkey PRIMARY KEY (id);


--
-- Name: orleansmembershiptable orleansmembershiptable_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.orleansmembershiptable
    ADD CONSTRAINT orleansmembershiptable_pkey PRIMARY KEY (deploymentid, address, port, generation);


--
-- Name: orleansmembershipversiontable orleansmembershipversiontable_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.orleansmembershipversiontable
    ADD CONSTRAINT orleansmembershipversiontable_pkey PRIMARY KEY (deploymentid);


--
-- Name: orleansquery orleansquery_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.orleansquery
    ADD CONSTRAINT orleansquery_pkey PRIMARY KEY (querykey);


--
-- Name: orleansreminderstable orleansreminderstable_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.orleansreminderstable
    ADD CONSTRAINT orleansreminderstable_pkey PRIMARY KEY (serviceid, grainid, remindername);


--
-- Name: outbox outbox_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (task_id);


--
-- Name: port_reservations port_reservations_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.port_reservations
    ADD CONSTRAINT port_reservations_pkey PRIMARY KEY (port);


--
-- Name: port_reservations port_reservations_task_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.port_reservations
    ADD CONSTRAINT port_reservations_task_id_key UNIQUE (task_id);


--
-- Name: preview_deployments preview_deployments_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.preview_deployments
    ADD CONSTRAINT preview_deployments_pkey PRIMARY KEY (id);


--
-- Name: preview_deployments preview_deployments_task_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.preview_deployments
    ADD CONSTRAINT preview_deployments_task_id_key UNIQUE (task_id);


--
-- Name: projects projects_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.projects
    ADD CONSTRAINT projects_pkey PRIMARY KEY (id);


--
-- Name: projects projects_slug_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.projects
    ADD CONSTRAINT projects_slug_key UNIQUE (slug);


--
-- Name: schema_migrations schema_migrations_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.schema_migrations
    ADD CONSTRAINT schema_migrations_pkey PRIMARY KEY (number);


--
-- Name: silo_leases silo_leases_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.silo_leases
    ADD CONSTRAINT silo_leases_pkey PRIMARY KEY (silo_id);


--
-- Name: silo_reports silo_reports_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.silo_reports
    ADD CONSTRAINT silo_reports_pkey PRIMARY KEY (silo_id);


--
-- Name: tasks tasks_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tasks
    ADD CONSTRAINT tasks_pkey PRIMARY KEY (id);


--
-- Name: idx_actor; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_actor ON public.agent_events USING btree (actor, created_at);


--
-- Name: idx_agent_events_created; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_agent_events_created ON public.agent_events USING brin (created_at);


--
-- Name: idx_agent_logs_agent; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_agent_logs_agent ON public.agent_logs USING btree (agent_name, logged_at DESC, task_id DESC, seq DESC);


--
-- Name: idx_agent_logs_level; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_agent_logs_level ON public.agent_logs USING btree (level, logged_at DESC, task_id DESC, seq DESC);


--
-- Name: idx_agent_logs_logged; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_agent_logs_logged ON public.agent_logs USING btree (logged_at DESC, task_id DESC, seq DESC);


--
-- Name: idx_agent_logs_words; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_agent_logs_words ON public.agent_logs USING gin (words);


--
-- Name: idx_dead_letters_dead_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_dead_letters_dead_at ON public.dead_letters USING btree (dead_at DESC, id DESC);


--
-- Name: idx_documents_created; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_documents_created ON public.documents USING btree (collection, created_at DESC, id DESC);


--
-- Name: idx_explorer_scans_created; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_explorer_scans_created ON public.explorer_scans USING btree (created_at DESC);


--
-- Name: idx_llm_usage_created; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_llm_usage_created ON public.llm_usage USING btree (created_at);


--
-- Name: idx_llm_usage_task; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_llm_usage_task ON public.llm_usage USING btree (task_id);


--
-- Name: idx_previews_active; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_previews_active ON public.preview_deployments USING btree (expires_at) WHERE ((status)::text = ANY ((ARRAY['starting'::character varying, 'deployed'::character varying])::text[]));


--
-- Name: idx_previews_host; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_previews_host ON public.preview_deployments USING btree (project_slug, short_id);


--
-- Name: idx_projects_created; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_projects_created ON public.projects USING btree (created_at DESC, id DESC);


--
-- Name: idx_tasks_created; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_tasks_created ON public.tasks USING btree (created_at DESC, id DESC);


--
-- Name: idx_tasks_open; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_tasks_open ON public.tasks USING btree (created_at) WHERE ((status)::text <> ALL ((ARRAY['completed'::character varying, 'failed'::character varying, 'cancelled'::character varying])::text[]));


--
-- Name: idx_tasks_project; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_tasks_project ON public.tasks USING btree (project_id, created_at DESC, id DESC);


--
-- Name: idx_tasks_status; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_tasks_status ON public.tasks USING btree (status, created_at DESC, id DESC);


--
-- Name: idx_trace; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_trace ON public.agent_events USING btree (trace_id);


--
-- Name: ix_orleansreminderstable_hash; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_orleansreminderstable_hash ON public.orleansreminderstable USING btree (serviceid, grainhash);


--
-- Name: ux_orleansstorage; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX ux_orleansstorage ON public.orleansstorage USING btree (grainidhash, graintypehash, grainidn0, grainidn1, graintypestring, COALESCE(grainidextensionstring, ''::character varying), serviceid);


--
-- Name: orleansmembershiptable orleansmembershiptable_deploymentid_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.orleansmembershiptable
    ADD CONSTRAINT orleansmembershiptable_deploymentid_fkey FOREIGN KEY (deploymentid) REFERENCES public.orleansmembershipversiontable(deploymentid);


--
-- Name: preview_deployments preview_deployments_task_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.preview_deployments
    ADD CONSTRAINT preview_deployments_task_id_fkey FOREIGN KEY (task_id) REFERENCES public.tasks(id);


--
-- PostgreSQL database dump complete
--


