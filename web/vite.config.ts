import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/** Where the API listens while the UI is developed; the built UI is served by the API itself. */
const api = process.env.CATALYST_URL ?? "http://localhost:8001";

/**
 * The page may talk to its own origin only. Previews run on origins of their own, so frames may point anywhere.
 * Added to the built page alone: the development server needs inline scripts for hot reload.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self' ws: wss:",
  "frame-src http: https:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const contentSecurityPolicy: Plugin = {
  name: "content-security-policy",
  apply: "build",
  transformIndexHtml: () => [
    { tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content: policy }, injectTo: "head-prepend" },
  ],
};

export default defineConfig({
  plugins: [react(), contentSecurityPolicy],
  build: { outDir: "dist", target: "es2022", assetsInlineLimit: 0 },
  server: {
    proxy: {
      "/api": { target: api, changeOrigin: true },
      "/ws": { target: api, ws: true, changeOrigin: true },
      "/docs": { target: api, changeOrigin: true },
      "/openapi": { target: api, changeOrigin: true },
    },
  },
  test: {
    environment: "happy-dom",
    // A frame's address is looked at, never fetched.
    environmentOptions: { happyDOM: { settings: { navigation: { disableChildFrameNavigation: true } } } },
    include: ["src/**/*.test.{ts,tsx}"],
    setupFiles: ["src/test-setup.ts"],
    restoreMocks: true,
    unstubGlobals: true,
    reporters: process.env.CATALYST_JUNIT ? ["default", "junit"] : ["default"],
    ...(process.env.CATALYST_JUNIT ? { outputFile: { junit: process.env.CATALYST_JUNIT } } : {}),
  },
});
