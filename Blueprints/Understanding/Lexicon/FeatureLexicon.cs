namespace Catalyst.Blueprints.Understanding.Lexicon;

/// <summary>Features and technologies that requests name, and what becomes of them.</summary>
internal static class FeatureLexicon
{
    /// <summary>Phrases that ask for accounts.</summary>
    private static readonly FrozenSet<string> Auth = Phrases("""
        login; signup; authentication; user authentication; auth; user auth; account; user account; user; multiuser; multiple user;
        registration; user registration; user login;
        login system; log out; logout; password; email and password; user management; authorization; jwt; jwt authentication; oauth;
        member login; login page; login screen;
        user profile; profile; password protection; secure login; user signup; register; sign on; email login; login form; signup form;
        registration form; login and registration;
        login and signup; multi user support; user system; username and password; permission; role; username; nickname login;
        register and login
        """);

    /// <summary>Already part of every application, or of no consequence to the model.</summary>
    private static readonly FrozenSet<string> Included = Phrases("""
        crud; pagination; validation; form validation; responsive; responsive design; mobile friendly; list view; detail page; form;
        rest api; api; database; postgres; postgresql; dashboard;
        darkmode; dark theme; light mode; test; unit test; docker; error handling; clean ui; nice ui; ui; design; frontend; backend; ux;
        user interface; modern ui; clean design; page;
        basic crud; crud operation; homepage; home page; interface; button; deployment; light theme; accessibility; documentation;
        simple ui; modern design; nice design; css; styling; layout;
        loading state; empty state; openapi; swagger; storage; data; persistence; persistent storage; data storage; keyboard support;
        local storage; search; search bar; search box; search function; search functionality; filter; filtering; sort; sorting;
        search and filter; searching; sortable list; searchable list; feature; functionality; support; menu bar; navigation; navbar;
        minimal design; export; csv; csv export; csv file; csv download; excel export; print; printing; print view; print function;
        download; printout; printable list
        """);

    /// <summary>Settings of an application that are as often what a thing has.</summary>
    private static readonly FrozenSet<string> Values = Words.Set("""
        user account role username nickname profile permission registration register page form test design layout button interface data
        storage support feature document database map sound report alert weather graph chart import export print backup animation upload
        navigation map recommendation follower model table field column order group category theme view style color language level limit
        """);

    private static readonly FrozenDictionary<string, string> Unsupported = Pairs("""
        blockchain: blockchain | nft: NFTs | crypto: cryptocurrency | cryptocurrency: cryptocurrency | bitcoin: cryptocurrency
        web3: Web3 | smart contract: smart contracts
        ai: artificial intelligence | artificial intelligence: artificial intelligence | machine learning: machine learning
        ml: machine learning | chatbot: a chatbot | ai assistant: an AI assistant
        recommendation: recommendations | recommendation engine: recommendations | chatgpt: a language model | gpt: a language model
        llm: a language model | face recognition: face recognition | voice recognition: voice recognition
        payment processing: taking payments | stripe: taking payments | paypal: taking payments | online payment: taking payments
        payment gateway: taking payments | checkout: a checkout with payment | payment integration: taking payments
        credit card payment: taking payments
        email notification: sending email | push notification: push notifications | notification: notifications
        sm notification: text messages | sms: text messages | sms notification: text messages | email reminder: sending email
        reminder email: sending email | reminder notification: notifications | alert: notifications
        video upload: video upload
        video call: video calls | video chat: video calls | voice call: voice calls | voice chat: voice calls
        video conferencing: video calls | streaming: media streaming | video streaming: media streaming | live streaming: media streaming
        map: maps | google map: maps | geolocation: geolocation | gps: GPS | gps tracking: GPS | navigation map: maps
        augmented reality: augmented reality | vr: virtual reality | virtual reality: virtual reality | ar: augmented reality
        pdf export: PDF export | csv import: CSV import | import: import | excel: Excel files | pdf generation: PDF files
        chart: charts | graph: charts | statistic: statistics | analytic: analytics | analytics: analytics | report: reports
        reporting: reports | data visualization: charts | visualization: charts | pie chart: charts | bar chart: charts
        drag and drop: drag and drop | offline mode: offline use | offline support: offline use | offline: offline use
        pwa: installation as an app | mobile app: a native mobile app | native app: a native mobile app | ios app: a native mobile app
        android app: a native mobile app
        ios: a native mobile app | android: a native mobile app | google login: login with Google
        social login: login with other services | facebook login: login with Facebook | github login: login with GitHub
        sso: single sign-on | two factor authentication: two-factor login | 2fa: two-factor login | mfa: two-factor login
        password reset: password reset by email | email verification: email verification | forgot password: password reset by email
        role based access: different roles | admin role: different roles | admin panel: a separate admin area
        admin area: a separate admin area | admin dashboard: a separate admin area
        multi language: several languages | translation: translations | multilingual: several languages | i18n: several languages
        internationalization: several languages | barcode scanner: a barcode scanner | barcode scanning: a barcode scanner
        qr code: QR codes | qr code scanner: QR codes
        calendar view: a calendar view | calendar sync: calendar synchronisation | google calendar: calendar synchronisation
        web scraping: web scraping | scraper: web scraping | iot: devices | bluetooth: devices | typing indicator: typing indicators
        read receipt: read receipts
        end to end encryption: end-to-end encryption | encryption: end-to-end encryption | rich text editor: a rich text editor
        rich text: a rich text editor | markdown editor: a Markdown editor | markdown: Markdown rendering
        markdown support: Markdown rendering | infinite scroll: infinite scrolling
        subscription billing: billing | shopping cart: a shopping cart | cart: a shopping cart | autocomplete: autocompletion
        rss feed: an RSS feed | rss: an RSS feed | seo: search engine optimisation | weather forecast: weather data
        weather: weather data | backup: backups | animation: animations
        private message: private messages | direct message: private messages | follower: followers | friend request: friend requests
        full text search: full-text search
        audit log: an audit log | undo: undo | version history: version history | history tracking: version history
        recurring task: recurring tasks | spaced repetition algorithm: spaced repetition | progress bar: progress bars
        about us: pages of text | about page: pages of text | opening hour: pages of text | price list: pages of text
        imprint: pages of text | privacy policy: pages of text | term and condition: pages of text | blog post slider: carousels
        carousel: carousels | slideshow: slideshows
        sound: sounds | music player: a music player | kubernetes cluster: a cluster
        """);

    // technology: what this version uses in its place
    private static readonly FrozenDictionary<string, string> Technologies = Pairs("""
        mongodb: PostgreSQL | mongo: PostgreSQL | mysql: PostgreSQL | sqlite: PostgreSQL | mariadb: PostgreSQL | firebase: PostgreSQL
        firestore: PostgreSQL | supabase: PostgreSQL | dynamodb: PostgreSQL | redis: PostgreSQL | oracle: PostgreSQL | cassandra: PostgreSQL
        vue: React | vuejs: React | vue.js: React | angular: React | angularjs: React | svelte: React | sveltekit: React
        nextjs: React with Vite | next.js: React with Vite | nuxt: React | jquery: React | htmx: React | remix: React with Vite
        ember: React | solidjs: React
        django: Express | flask: Express | fastapi: Express | rails: Express | ruby: TypeScript | laravel: Express | php: TypeScript
        spring: Express | springboot: Express | java: TypeScript | python: TypeScript | golang: TypeScript | rust: TypeScript
        dotnet: Express | asp.net: Express | .net: Express | csharp: TypeScript
        nestjs: Express | nest.js: Express | koa: Express | fastify: Express | hono: Express | graphql: a REST API | grpc: a REST API
        trpc: a REST API | prisma: plain SQL | sequelize: plain SQL | typeorm: plain SQL | mongoose: plain SQL | tailwind: plain CSS
        tailwindcss: plain CSS | bootstrap: plain CSS | mui: plain CSS | material ui: plain CSS | shadcn: plain CSS | chakra: plain CSS
        flutter: a responsive web app | swift: a responsive web app | kotlin: a responsive web app | react native: a responsive web app
        electron: a web app | jest: Vitest | cypress: Vitest | mocha: Vitest | javascript: TypeScript | wordpress: generated code
        shopify: generated code | socket.io: plain HTTP | elixir: TypeScript | phoenix: Express | scala: TypeScript | streamlit: React
        blazor: React
        """);

    private static readonly FrozenDictionary<string, string> Spellings = Pairs("""
        mongodb: MongoDB | mongo: MongoDB | mysql: MySQL | sqlite: SQLite | mariadb: MariaDB | dynamodb: DynamoDB | vuejs: Vue
        vue.js: Vue.js | nextjs: Next.js | next.js: Next.js | jquery: jQuery | fastapi: FastAPI | php: PHP | springboot: Spring Boot
        dotnet: .NET | asp.net: ASP.NET | .net: .NET | csharp: C# | nestjs: NestJS | nest.js: NestJS | graphql: GraphQL | grpc: gRPC
        trpc: tRPC | typeorm: TypeORM | tailwindcss: Tailwind CSS | mui: MUI | material ui: Material UI | javascript: JavaScript
        wordpress: WordPress | socket.io: Socket.IO | htmx: htmx | golang: Go | sveltekit: SvelteKit | solidjs: SolidJS
        angularjs: AngularJS
        """);

    private static readonly FrozenSet<string> UsedTechnologies = Phrases("""
        react; reactjs; react.js; typescript; node; nodejs; node.js; express; expressjs; express.js; postgres; postgresql; vite; vitest;
        docker; html; css; html5; css3; sql; rest; json; restful api; web; localstorage; npm; docker compose; kubernetes; pglite
        """);

    public static bool IsAuth(string phrase) => Auth.Contains(phrase);

    public static bool IsIncluded(string phrase) => Included.Contains(phrase);

    /// <summary>What a phrase asks for that is not built, for people, or null.</summary>
    public static string? NotBuilt(string phrase) => Unsupported.GetValueOrDefault(phrase);

    /// <summary>Whether a word that can be a setting can be a value of a thing as well: "a street register with name and layout".</summary>
    public static bool MayBeValue(string word) => Values.Contains(word);

    /// <summary>Whether this is what such phrases ask for: "maps", "taking payments".</summary>
    public static bool IsNotBuilt(string missing) => Unsupported.Values.Contains(missing);

    public static bool IsTechnology(string phrase) => Technologies.ContainsKey(phrase) || UsedTechnologies.Contains(phrase);

    /// <summary>A sentence about a technology that was asked for and is not used, or null.</summary>
    public static string? Replaced(string phrase) => Technologies.TryGetValue(phrase, out var instead)
        ? $"You asked for {Spellings.GetValueOrDefault(phrase) ?? Naming.Title(phrase)}; this version uses {instead}."
        : null;

    private static FrozenSet<string> Phrases(string text) =>
        text.Split((char[])[';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet();

    private static FrozenDictionary<string, string> Pairs(string text)
    {
        var pairs = new Dictionary<string, string>();
        foreach (var pair in text.Split((char[])['|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = pair.IndexOf(": ", StringComparison.Ordinal);
            pairs.TryAdd(pair[..colon], pair[(colon + 2)..]);
        }

        return pairs.ToFrozenDictionary();
    }
}
