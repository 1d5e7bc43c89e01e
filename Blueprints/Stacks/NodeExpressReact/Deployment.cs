using Catalyst.Brains;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact;

/// <summary>How the application is put into containers, and how that is explained.</summary>
internal static class Deployment
{
    private static string BackendImage(App app) => Template.Render("""
        FROM node:20-slim AS build
        WORKDIR /app
        COPY backend/package.json backend/package-lock.json ./
        RUN npm ci
        COPY backend/ ./
        RUN npm run build && npm prune --omit=dev

        FROM node:20-slim
        WORKDIR /app
        # #if database
        ENV NODE_ENV=production HOST=0.0.0.0 PORT=8001 DATA_DIR=/data
        RUN mkdir /data && chown node /data
        VOLUME /data
        # #else
        ENV NODE_ENV=production HOST=0.0.0.0 PORT=8001
        # #end
        COPY --from=build /app/package.json ./
        COPY --from=build /app/node_modules ./node_modules
        COPY --from=build /app/dist ./dist
        USER node
        EXPOSE 8001
        HEALTHCHECK --start-period=20s --interval=10s CMD ["node", "-e", "fetch('http://127.0.0.1:8001/health').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
        CMD ["node", "dist/server.js"]

        """, app.Features);

    private const string Frontend = """
        FROM node:20-slim AS build
        WORKDIR /app
        COPY frontend/package.json frontend/package-lock.json ./
        RUN npm ci
        COPY frontend/ ./
        RUN npm run build

        FROM nginxinc/nginx-unprivileged:1.27-alpine
        ENV BACKEND_URL=http://backend:8001
        COPY --from=build /app/dist /usr/share/nginx/html
        COPY frontend/nginx.conf.template /etc/nginx/templates/default.conf.template
        USER nginx
        EXPOSE 8080
        HEALTHCHECK --start-period=5s --interval=10s CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8080/"]

        """;

    /// <summary>nginx for the frontend: its files, its screens, the API behind it, and the page as a 404 for every other address.</summary>
    private static string Nginx(App app) => $$"""
        server {
          listen 8080;
          root /usr/share/nginx/html;

          location /api/ {
            proxy_pass ${BACKEND_URL};
            proxy_set_header Host $host;
            proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
            proxy_http_version 1.1;
            proxy_buffering off;
            proxy_read_timeout 1h;
          }

          location /assets/ {
            add_header Cache-Control "public, max-age=31536000, immutable";
            try_files $uri =404;
          }

          location ~ "^({{string.Join('|', app.Addresses.Select(a => a.Replace(":id", "[0-9a-fA-F-]{36}", StringComparison.Ordinal)))}})/?$" {
            add_header Cache-Control "no-cache";
            try_files /index.html =404;
          }

          location / {
            try_files $uri =404;
          }

          error_page 404 /index.html;
        }

        """;

    private static string Compose(App app) => Template.Render("""
        services:
          backend:
            build:
              context: .
              dockerfile: Dockerfile.backend
            ports: ["127.0.0.1:8001:8001"]
            read_only: true
            tmpfs: ["/tmp"]
            cap_drop: [ALL]
            security_opt: ["no-new-privileges:true"]
            # #if database
            volumes: ["data:/data"]
            # #end
            restart: unless-stopped
          frontend:
            build:
              context: .
              dockerfile: Dockerfile.frontend
            ports: ["3000:8080"]
            environment:
              BACKEND_URL: http://backend:8001
            cap_drop: [ALL]
            security_opt: ["no-new-privileges:true"]
            depends_on:
              backend:
                condition: service_healthy
            restart: unless-stopped
        # #if database
        volumes:
          data:
        # #end

        """, app.Features);

    public static IReadOnlyList<GeneratedFile> Repository(App app) =>
    [
        Commits.File("Dockerfile.backend", BackendImage(app)),
        Commits.File("Dockerfile.frontend", Frontend),
        Commits.File("docker-compose.yml", Compose(app)),
        .. Kubernetes(app),
        Commits.File("DEPLOYMENT.md", Guide(app)),
        Commits.File("frontend/nginx.conf.template", Nginx(app)),
        Commits.File(".dockerignore", "**/node_modules\n**/dist\n**/coverage\n**/reports\n**/data\n**/.env*\n.git\n"),
        Commits.File(".env.example", app.HasDatabase
            ? "PORT=8001\n# Where the database is, instead of backend/data:\n# DATA_DIR=\n"
                + "# A PostgreSQL server instead of the one in process:\n# DATABASE_URL=\n" : "PORT=8001\n"),
    ];

    /// <summary>The same for who has no clone of the branch.</summary>
    public static IReadOnlyList<GeneratedFile> Package(App app) =>
    [
        Commits.File("Dockerfile.backend", BackendImage(app)),
        Commits.File("Dockerfile.frontend", Frontend),
        Commits.File("docker-compose.preview.yml", Compose(app)),
        .. Kubernetes(app),
        Commits.File("DEPLOYMENT.md", Guide(app)),
    ];

    private static IReadOnlyList<GeneratedFile> Kubernetes(App app)
    {
        var slug = Name(app);
        return
        [
            Commits.File(
                "k8s/deployment.yaml",
                string.Join(
                    "---\n",
                    Workload(slug, "backend", 8001, "/health", 1000, app.HasDatabase),
                    Workload(slug, "frontend", 8080, "/", 101, false))),
            Commits.File("k8s/service.yaml", string.Join("---\n", Service(slug, "backend", 8001), Service(slug, "frontend", 8080))),
            Commits.File("k8s/ingress.yaml", Ingress(slug)),
            Commits.File("k8s/configmap.yaml", Settings(slug)),
        ];
    }

    /// <summary>Kubernetes wants a name that starts with a letter and ends with none but letters and digits.</summary>
    private static string Name(App app)
    {
        var name = app.Model.Slug.Trim('-');
        return name.Length > 0 && char.IsAsciiLetter(name[0]) ? name : $"app-{name}".TrimEnd('-');
    }

    /// <summary>Every command works as it stands in a clone of the branch.</summary>
    private static string Guide(App app) => $$"""
        # Deploying {{Code.Markdown(app.Model.Name)}}

        Every command runs in the root of a clone of the repository.

        ## Without containers
        ```
        (cd backend && npm ci && npm run build)
        (cd frontend && npm ci && npm run build)
        NODE_ENV=production STATIC_DIR=$PWD/frontend/dist node backend/dist/server.js
        ```
        The application is at port 8001; `PORT` chooses another.{{(app.HasDatabase
            ? " Its data is in `backend/data`; `DATA_DIR` chooses another directory." : "")}}

        ## Compose
        ```
        docker compose up --build
        ```
        The application is at port 3000, its API at port 8001.

        ## Kubernetes
        ```
        docker build -f Dockerfile.backend -t {{Name(app)}}-backend .
        docker build -f Dockerfile.frontend -t {{Name(app)}}-frontend .
        kubectl apply -f k8s/
        ```
        Between building and applying, make the images available to the cluster, for example with `kind load docker-image`.
        {{(app.HasDatabase
            ? "The backend keeps its database in a volume and therefore runs once. Set `DATABASE_URL` to use a PostgreSQL server and scale it."
            : "The backend keeps nothing, so it can be scaled.")}}

        """;

    private static string Ingress(string slug) => $$"""
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata:
          name: {{slug}}
        spec:
          rules:
            - host: {{slug}}.localhost
              http:
                paths:
                  - path: /
                    pathType: Prefix
                    backend:
                      service:
                        name: {{slug}}-frontend
                        port:
                          name: http

        """;

    private static string Settings(string slug) => $$"""
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: {{slug}}
        data:
          PORT: "8001"
          BACKEND_URL: http://{{slug}}-backend:8001

        """;

    /// <summary>A deployment that runs without privileges and asks for no more than it needs.</summary>
    private static string Workload(string slug, string part, int port, string health, int user, bool data) => Template.Render($$"""
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: {{slug}}-{{part}}
          labels:
            app.kubernetes.io/name: {{slug}}-{{part}}
            app.kubernetes.io/part-of: {{slug}}
        spec:
          replicas: 1
          strategy:
            type: {{(data ? "Recreate" : "RollingUpdate")}}
          selector:
            matchLabels:
              app.kubernetes.io/name: {{slug}}-{{part}}
          template:
            metadata:
              labels:
                app.kubernetes.io/name: {{slug}}-{{part}}
            spec:
              automountServiceAccountToken: false
              securityContext:
                runAsNonRoot: true
                runAsUser: {{user}}
                fsGroup: {{user}}
                seccompProfile:
                  type: RuntimeDefault
              containers:
                - name: {{part}}
                  image: {{slug}}-{{part}}:latest
                  imagePullPolicy: IfNotPresent
                  ports:
                    - name: http
                      containerPort: {{port}}
                  envFrom:
                    - configMapRef:
                        name: {{slug}}
                  readinessProbe:
                    httpGet:
                      path: {{health}}
                      port: http
                  livenessProbe:
                    httpGet:
                      path: {{health}}
                      port: http
                    initialDelaySeconds: 20
                  resources:
                    requests:
                      cpu: 50m
                      memory: {{(part == "backend" ? "256Mi" : "32Mi")}}
                    limits:
                      memory: {{(part == "backend" ? "768Mi" : "128Mi")}}
                  securityContext:
                    allowPrivilegeEscalation: false
                    capabilities:
                      drop: [ALL]
                  # #if data
                  volumeMounts:
                    - name: data
                      mountPath: /data
              volumes:
                - name: data
                  persistentVolumeClaim:
                    claimName: {{slug}}-data
        ---
        apiVersion: v1
        kind: PersistentVolumeClaim
        metadata:
          name: {{slug}}-data
        spec:
          accessModes: [ReadWriteOnce]
          resources:
            requests:
              storage: 1Gi
                  # #end

        """, data ? new HashSet<string> { "data" } : []);

    private static string Service(string slug, string part, int port) => $$"""
        apiVersion: v1
        kind: Service
        metadata:
          name: {{slug}}-{{part}}
        spec:
          selector:
            app.kubernetes.io/name: {{slug}}-{{part}}
          ports:
            - name: http
              port: {{port}}
              targetPort: http

        """;
}
