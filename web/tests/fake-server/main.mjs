import { startFakeServer } from "./server.mjs";

const server = await startFakeServer({ port: Number(process.env.PORT ?? 8001), interval: 600 });
console.log(`The pretended Catalyst answers at ${server.url}`);
