namespace Catalyst.Blueprints.Understanding.Lexicon;

/// <summary>Applications that cannot be built from entities, pages and tools.</summary>
internal static class RefusalLexicon
{
    private static readonly FrozenDictionary<string, string> Refusals = new Dictionary<string, string>
    {
        ["game"] = "games", ["snake"] = "games", ["tetris"] = "games", ["tic tac toe"] = "games", ["tictactoe"] = "games",
        ["sudoku"] = "games", ["platformer"] = "games", ["minesweeper"] = "games",
        ["pong"] = "games", ["hangman"] = "games", ["wordle"] = "games", ["2048"] = "games", ["weather"] = "apps that need weather data",
        ["weather forecast"] = "apps that need weather data",
        ["operating system"] = "operating systems", ["compiler"] = "compilers", ["browser"] = "browsers", ["web browser"] = "browsers",
        ["chatgpt"] = "language models", ["chatgpt clone"] = "language models",
        ["chatbot"] = "chatbots", ["ai chatbot"] = "chatbots", ["video call"] = "video calls", ["video streaming"] = "video streaming",
        ["netflix clone"] = "video streaming", ["youtube clone"] = "video streaming",
        ["blockchain"] = "blockchains", ["cryptocurrency"] = "cryptocurrencies", ["virus"] = "malware", ["malware"] = "malware",
        ["keylogger"] = "malware", ["ransomware"] = "malware", ["scraper"] = "web scrapers", ["web scraper"] = "web scrapers",
        ["ai"] = "artificial intelligence", ["bot"] = "bots", ["trading bot"] = "bots", ["robot"] = "robots",
        ["neural network"] = "machine learning", ["markdown editor"] = "editors of rich text", ["code editor"] = "code editors",
        ["photo editor"] = "image editing", ["image editor"] = "image editing",
        ["video editor"] = "video editing", ["spreadsheet"] = "spreadsheets", ["whiteboard"] = "drawing tools",
        ["drawing app"] = "drawing tools", ["music player"] = "media players", ["video player"] = "media players",
        ["map"] = "maps", ["navigation"] = "maps", ["search engine"] = "search engines", ["3d"] = "3D graphics",
        ["machine learning model"] = "machine learning",
    }.ToFrozenDictionary();

    /// <summary>What cannot be built, plural; null when nothing speaks against it.</summary>
    public static string? Find(string phrase) => Refusals.GetValueOrDefault(phrase);
}
