using Catalyst.Llm.Brains;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact;

/// <summary>How the application is put into containers, and how that is explained.</summary>
internal static class Deployment
{
    private const string Backend = """
        FROM node:20-slim AS build
        WORKDIR /app
        COPY backend/package.json backend/package-lock.json ./
        RUN npm ci
        COPY backend/ ./
        RUN npm run build && npm prune --omit=dev

        FROM node:20-slim
        WORKDIR /app
        ENV NODE_ENV=production HOST=0.0.0.0 PORT=8001 DATA_DIR=/data
        RUN mkdir /data && chown node /data
        COPY --from=build /app/package.json ./
        COPY --from=build /app/node_modules ./node_modules
        COPY --from=build /app/dist ./dist
        USER node
        EXPOSE 8001
        HEALTHCHECK --start-period=20s CMD ["node", "-e", "fetch('http://127.0.0.1:8001/health').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
        CMD ["node", "dist/server.js"]

        """;

    private const string Frontend = """
        FROM node:20-slim AS build
        WORKDIR /app
        COPY frontend/package.json frontend/package-lock.json ./
        RUN npm ci
        COPY frontend/ ./
        RUN npm run build

        FROM nginx:1.27-alpine
        ENV BACKEND_URL=http://backend:8001
        COPY --from=build /app/dist /usr/share/nginx/html
        COPY <<'EOF' /etc/nginx/templates/default.conf.template
        server {
          listen 80;
          root /usr/share/nginx/html;
          location /api/ {
            proxy_pass ${BACKEND_URL};
            proxy_buffering off;
            proxy_read_timeout 1h;
          }
          location / {
            try_files $uri /index.html;
          }
        }
        EOF
        EXPOSE 80

        """;

    private static string Compose(string context) => $"""
        services:
          backend:
            build:
              context: {context}
              dockerfile: Dockerfile.backend
            ports: ["8001:8001"]
            volumes: ["data:/data"]
          frontend:
            build:
              context: {context}
              dockerfile: Dockerfile.frontend
            ports: ["3000:80"]
            environment:
              BACKEND_URL: http://backend:8001
            depends_on:
              backend:
                condition: service_healthy
        volumes:
          data:

        """;

    public static IReadOnlyList<GeneratedFile> Repository(App app) =>
    [
        Commits.File("Dockerfile.backend", Backend),
        Commits.File("Dockerfile.frontend", Frontend),
        Commits.File("docker-compose.yml", Compose(".")),
        Commits.File(".dockerignore", "**/node_modules\n**/dist\n**/coverage\n**/reports\n.git\n"),
        Commits.File(".env.example", app.HasDatabase ? "PORT=8001\nDATA_DIR=./data\n# A PostgreSQL server instead of the one in process:\n# DATABASE_URL=\n" : "PORT=8001\n"),
    ];

    public static IReadOnlyList<GeneratedFile> Package(App app)
    {
        var slug = app.Model.Slug;
        return
        [
            Commits.File("Dockerfile.backend", Backend),
            Commits.File("Dockerfile.frontend", Frontend),
            Commits.File("docker-compose.preview.yml", Compose(".")),
            Commits.File("k8s/deployment.yaml", string.Join("---\n", Workload(slug, "backend", 8001, "/health", app.HasDatabase), Workload(slug, "frontend", 80, "/", false))),
            Commits.File("k8s/service.yaml", string.Join("---\n", Service(slug, "backend", 8001), Service(slug, "frontend", 80))),
            Commits.File("k8s/ingress.yaml", $"apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: {slug}\nspec:\n  rules:\n    - host: {slug}.localhost\n      http:\n        paths:\n          - path: /\n            pathType: Prefix\n            backend:\n              service:\n                name: {slug}-frontend\n                port:\n                  number: 80\n"),
            Commits.File("k8s/configmap.yaml", $"apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {slug}\ndata:\n  PORT: \"8001\"\n  BACKEND_URL: http://{slug}-backend:8001\n"),
            Commits.File("DEPLOYMENT.md", $"# Deploying {Code.Markdown(app.Model.Name)}\n\n## Compose\nRun in the root of the repository:\n```\ndocker compose -f docker-compose.preview.yml up --build\n```\nThe application is at port 3000, its API at port 8001.\n\n## Kubernetes\nBuild `Dockerfile.backend` and `Dockerfile.frontend` as `{slug}-backend` and `{slug}-frontend`, make them available to the cluster, then:\n```\nkubectl apply -f k8s/\n```\nThe backend keeps its database in a volume and therefore runs once. Set `DATABASE_URL` to use a PostgreSQL server and scale it.\n"),
        ];
    }

    private static string Workload(string slug, string part, int port, string health, bool data) => $"apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: {slug}-{part}\nspec:\n  replicas: 1\n  strategy:\n    type: {(data ? "Recreate" : "RollingUpdate")}\n  selector:\n    matchLabels:\n      app: {slug}-{part}\n  template:\n    metadata:\n      labels:\n        app: {slug}-{part}\n    spec:\n      containers:\n        - name: {part}\n          image: {slug}-{part}:latest\n          imagePullPolicy: IfNotPresent\n          ports:\n            - containerPort: {port}\n          envFrom:\n            - configMapRef:\n                name: {slug}\n          readinessProbe:\n            httpGet:\n              path: {health}\n              port: {port}\n"
        + (data ? $"          volumeMounts:\n            - name: data\n              mountPath: /data\n      securityContext:\n        fsGroup: 1000\n      volumes:\n        - name: data\n          persistentVolumeClaim:\n            claimName: {slug}-data\n---\napiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: {slug}-data\nspec:\n  accessModes: [ReadWriteOnce]\n  resources:\n    requests:\n      storage: 1Gi\n" : "");

    private static string Service(string slug, string part, int port) => $"apiVersion: v1\nkind: Service\nmetadata:\n  name: {slug}-{part}\nspec:\n  selector:\n    app: {slug}-{part}\n  ports:\n    - port: {port}\n";

    public static string Readme(App app) => $"# {Code.Markdown(app.Model.Name)}\n\n{Code.Markdown(app.Model.Summary)}\n\n## Run\n```\n(cd backend && npm ci && npm run dev)    # API on port 8001\n(cd frontend && npm ci && npm run dev)   # UI with live reload\n```\nIn production the backend serves the built UI too: `STATIC_DIR=$PWD/frontend/dist node backend/dist/server.js`.\n\n## Test\n`npm run typecheck` and `npm run test:ci` in each of `backend` and `frontend`.\n\n## API\n| Request | What it does |\n|---|---|\n{string.Concat(ApiSurface.Of(app).Select(e => $"| `{e.Method} {e.Path}` | {Code.Markdown(e.Description)} |\n"))}";
}
