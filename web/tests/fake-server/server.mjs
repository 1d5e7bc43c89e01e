// A Catalyst that pretends, for tests of the page alone: the same addresses and messages, told what to do by the test.
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { WebSocketServer } from "ws";
import { commits, diff, documents } from "./documents.mjs";
import { files, script, testSummary, review } from "./script.mjs";

const dist = fileURLToPath(new URL("../../dist", import.meta.url));
const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".woff2": "font/woff2" };
const id = (n) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;

export async function startFakeServer({ port = 0, interval = 0, start = () => Date.now() } = {}) {
  const state = { conversations: new Map(), tasks: new Map(), sockets: new Map(), refuse: false, thinks: false, received: [], previewStatus: "deployed", next: 1 };

  const app = createServer((_, response) => {
    response.setHeader("content-type", "text/html");
    response.end(`<!doctype html><body style="font:17px system-ui;background:#faf7f2;color:#333;max-width:520px;margin:60px auto"><h1>My todos</h1><form><input placeholder="What needs doing?" style="width:70%;padding:10px"> <button style="padding:10px 16px">Add</button></form><ul style="line-height:2.2"><li>Water the plants</li><li><s>Book the train</s></li><li>Call grandmother</li></ul></body>`);
  });
  await new Promise((resolve) => app.listen(0, "127.0.0.1", resolve));
  const previewUrl = `http://localhost:${app.address().port}/`;

  function emit(task, message) {
    const event = {
      version: "v1", event_id: id(900 + task.events.length), trace_id: task.id, task_id: task.id, seq: task.events.length + 1, actor: message.actor ?? "orchestrator",
      event_type: message.event_type ?? "task.progress", timestamp: new Date(start() + task.events.length * 400).toISOString(), payload: message.payload ?? {},
    };
    task.events.push(event);
    const { payload } = event;
    if (payload.progress !== undefined) Object.assign(task.progress, { fraction: payload.progress });
    if (payload.phase) task.phase = payload.phase;
    if (event.event_type === "deploy.complete") task.status = "completed";
    if (event.event_type === "task.failed") Object.assign(task, { status: "failed", error: payload.error });
    if (event.event_type === "task.cancelled") task.status = "cancelled";
    if (event.event_type === "task.paused") task.status = "paused";
    if (/resumed|retried/.test(event.event_type)) task.status = "running";
    if (["completed", "failed", "cancelled"].includes(task.status)) {
      const conversation = state.conversations.get(task.conversation);
      if (conversation && conversation.current_task_id === task.id) {
        conversation.current_task_id = undefined;
        if (task.status === "failed") conversation.messages.push(says(`❌ The ${event.actor} could not finish. ${task.error}`, task.id));
        if (task.status === "cancelled") conversation.messages.push(says("⏹️ Cancelled.", task.id));
        if (task.status === "completed") conversation.messages.push(says(`🎉 Your app is live!\n\n- **Preview:** ${previewUrl}\n- **Branch:** \`feature/task-1a2b3c4d\`\n- **Tests:** 42 of 42 passed\n- **Review:** 93/100`, task.id));
      }
    }
    for (const socket of state.sockets.get(task.id) ?? []) socket.send(JSON.stringify(wire(event)));
  }

  const says = (content, task_id) => ({ id: id(state.next++), role: "assistant", content, timestamp: new Date(start()).toISOString(), task_id });

  function begin(conversation, prompt) {
    const task = { id: id(state.next++), conversation: conversation.id, prompt, status: "running", phase: "planning", progress: { fraction: 0 }, events: [], rest: [...script(previewUrl)], created: new Date(start()).toISOString() };
    state.tasks.set(task.id, task);
    conversation.current_task_id = task.id;
    if (interval > 0) {
      const timer = setInterval(() => (task.rest.length === 0 || task.status === "failed" || task.status === "cancelled" ? clearInterval(timer) : task.status === "running" && advance(task)), interval);
      timer.unref();
    }
    return task;
  }

  function answerTo(conversation, body) {
    conversation.pending = undefined;
    const task = begin(conversation, body.message);
    const user_message = { id: body.message_id, role: "user", content: body.message, timestamp: new Date(start()).toISOString(), task_id: task.id };
    const reply = says("I'll build a **todo app** where everyone signs in and sees only their own list.\n\nI assumed:\n- a todo has a title, a due date and a done mark\n- sign-in is by email and password", task.id);
    conversation.messages.push(user_message, reply);
    return { conversation_id: conversation.id, user_message, reply, task_id: task.id };
  }

  const advance = (task) => emit(task, task.rest.shift());
  const snapshot = (task) => ({
    id: task.id, project_id: id(1), project_name: "Todo App", project_slug: "todo-app", conversation_id: task.conversation, trace_id: task.id, user_prompt: task.prompt, status: task.status, current_phase: task.phase,
    branch_name: "feature/task-1a2b3c4d", error: task.error, cost_total: 0, seq: task.events.length, created_at: task.created, updated_at: task.created,
    progress: { phase: task.phase, fraction: task.progress.fraction, step: "", files_created: 0, total_estimated_files: 0, attempt: 1, round: 0 }, metadata: {},
  });

  async function answer(request, url) {
    const [, area, first, second, ...rest] = url.pathname.split("/").slice(1);
    const body = request.method === "POST" ? JSON.parse((await read(request)) || "null") : undefined;
    if (area === "chat" && first === "send") {
      const conversation = state.conversations.get(body.conversation_id) ?? { id: body.conversation_id, title: body.message.slice(0, 60), messages: [], updated_at: new Date(start()).toISOString() };
      state.conversations.set(conversation.id, conversation);
      state.received.push(body);
      if (state.thinks) {
        conversation.pending = { message: { id: body.message_id, role: "user", content: body.message, timestamp: new Date(start()).toISOString() } };
        return { conversation_id: conversation.id, message_id: body.message_id };
      }
      return answerTo(conversation, body);
    }
    if (area === "chat" && second && rest[0] === "cancel") {
      const conversation = state.conversations.get(second);
      conversation.pending.trouble = "It was cancelled before Catalyst had read it. Send it again, or change it.";
      return conversation;
    }
    if (area === "chat") {
      if (second && request.method === "DELETE") return state.conversations.delete(second) ? {} : undefined;
      if (!second) return { items: [...state.conversations.values()].map(({ messages, ...summary }) => summary).reverse() };
      return state.conversations.get(second);
    }
    if (area === "tasks" && !first) return { items: [...state.tasks.values()].map(snapshot).reverse() };
    const known = [...state.tasks.values()].flatMap((begun) => begun.events.map((event) => event.event_type));
    if (area === "git" && rest[0] === "commits") return { items: commits.filter(([event]) => known.includes(event)).map(([, commit]) => commit) };
    if (area === "git" && rest[0] === "diff") return diff;
    const task = state.tasks.get(first);
    if (area === "tasks" && task) {
      if (second === "pause") emit(task, { event_type: "task.paused", payload: { status: "paused" } });
      if (second === "resume") emit(task, { event_type: "task.resumed", payload: { status: "running" } });
      if (second === "retry") emit(task, { event_type: "task.retried", payload: { status: "running", phase: task.phase } });
      if (second === "cancel") emit(task, { event_type: "task.cancelled", payload: { status: "cancelled", reason: "You cancelled it" } });
      return snapshot(task);
    }
    if (area === "events" && task) return { items: task.events.filter((event) => event.seq > Number(url.searchParams.get("after"))).slice(0, 500) };
    if (area === "preview" && task) return task.status === "completed" ? { task_id: task.id, preview_url: previewUrl, fallback_url: previewUrl, backend_url: previewUrl, status: state.previewStatus, health_status: state.previewStatus === "deployed" ? "healthy" : "unknown", deployment_mode: "process", port: 9000, expires_at: new Date(Date.now() + 23.5 * 3_600_000).toISOString() } : undefined;
    if (area === "git" && rest[0] === "tree") return { items: tree(url.searchParams.get("path") ?? "") };
    if (area === "git" && rest[0] === "file") return files[url.searchParams.get("path")] === undefined ? undefined : { path: url.searchParams.get("path"), text: files[url.searchParams.get("path")], size: files[url.searchParams.get("path")].length, is_binary: false, truncated: false };
    if (area === "artifacts" && task) {
      const happened = task.events.map((event) => event.event_type);
      const written = documents.filter(([event]) => happened.includes(event));
      if (!second) return { items: written.map(([, path, text]) => ({ path, size: text.length })) };
      const document = written.find(([, path]) => path === [second, ...rest].join("/"));
      if (document) return document[2];
      if (rest[0] === "test-summary.json" && happened.includes("test.results")) return testSummary;
      if (rest[0] === "review-decision.json" && happened.includes("review.decision")) return review;
    }
    return undefined;
  }

  const server = createServer(async (request, response) => {
    const url = new URL(request.url, "http://localhost");
    if (state.refuse) return request.socket.destroy();
    if (url.pathname === "/health") {
      response.setHeader("content-type", "application/json");
      return response.end(JSON.stringify({ status: "healthy", parts: [{ name: "database", status: "healthy" }] }));
    }
    if (url.pathname.startsWith("/api/")) {
      const found = await answer(request, url);
      response.statusCode = found === undefined ? 404 : 200;
      const svg = url.pathname.endsWith(".svg");
      response.setHeader("content-type", found === undefined ? "application/problem+json" : svg ? "image/svg+xml" : typeof found === "string" ? "text/plain; charset=utf-8" : "application/json");
      return response.end(typeof found === "string" ? found : JSON.stringify(found ?? { title: "Not found", detail: "There is nothing under this address.", status: 404 }));
    }
    const path = join(dist, normalize(url.pathname));
    const file = path.startsWith(dist) && existsSync(path) && statSync(path).isFile() ? path : join(dist, "index.html");
    response.setHeader("content-type", types[extname(file)] ?? "application/octet-stream");
    createReadStream(file).pipe(response);
  });
  const sockets = new WebSocketServer({ server });
  sockets.on("connection", (socket, request) => {
    const url = new URL(request.url, "http://localhost");
    const task = state.tasks.get(url.pathname.split("/")[2]);
    if (!task || state.refuse) return socket.terminate();
    const set = state.sockets.get(task.id) ?? new Set();
    state.sockets.set(task.id, set.add(socket));
    socket.on("close", () => set.delete(socket));
    for (const event of task.events) if (event.seq > Number(url.searchParams.get("after"))) socket.send(JSON.stringify(wire(event)));
  });
  await new Promise((resolve) => server.listen(port, "127.0.0.1", resolve));

  return {
    url: `http://localhost:${server.address().port}/`,
    /** The task begun last. */
    task: () => [...state.tasks.values()].at(-1),
    /** Plays the story up to and including the first event that matches. */
    playTo(matches) {
      const task = [...state.tasks.values()].at(-1);
      while (task.rest.length > 0) {
        advance(task);
        if (matches(task.events.at(-1))) return;
      }
    },
    /** What was sent to the chat, as it came. */
    received: state.received,
    /** What has become of every preview. */
    previews(status) {
      state.previewStatus = status;
    },
    /** Takes its time with messages from now on, until told to answer. */
    think() {
      state.thinks = true;
    },
    /** Answers the message that it thinks about. */
    answer() {
      state.thinks = false;
      const conversation = [...state.conversations.values()].at(-1);
      answerTo(conversation, { message: conversation.pending.message.content, message_id: conversation.pending.message.id });
    },
    emit: (message) => emit([...state.tasks.values()].at(-1), message),
    /** Cuts every connection and takes no more until told. */
    refuse(refused) {
      state.refuse = refused;
      if (refused) for (const client of sockets.clients) client.terminate();
    },
    async stop() {
      for (const client of sockets.clients) client.terminate();
      server.closeAllConnections();
      app.closeAllConnections();
      server.close();
      app.close();
    },
  };
}

const kinds = { "deploy.complete": "task_complete", "task.failed": "task_complete", "task.cancelled": "task_complete", "deploy.status": "preview_ready" };
const wire = ({ payload, ...event }) => ({ type: event.event_type === "task.progress" ? (payload.kind === "log" ? "agent_log" : "progress") : (kinds[event.event_type] ?? "progress"), ...event, ...payload });

function tree(folder) {
  const prefix = folder === "" ? "" : `${folder}/`;
  const names = new Set(Object.keys(files).filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length).split("/")[0]));
  return [...names].map((name) => ({ name, path: prefix + name, type: files[prefix + name] === undefined ? "directory" : "file", size: files[prefix + name]?.length, executable: false }));
}

async function read(request) {
  let body = "";
  for await (const chunk of request) body += chunk;
  return body;
}
