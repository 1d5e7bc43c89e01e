namespace Catalyst.Blueprints.Understanding.Text;

/// <summary>Recognises requests in other languages, to answer that only English is read.</summary>
internal static class Languages
{
    private static readonly (FrozenSet<string> Words, string Answer)[] Known =
    [
        (Lexicon.Words.Set("""
        una un el los las de para con por crea crear haz hacer construye quiero necesito lista aplicación aplicacion página pagina tareas
        gestionar usuarios y que mi mis gracias hola recetas libros
        """),
            "De momento solo entiendo peticiones en inglés; ¿puedes escribirla en inglés?"),
        (Lexicon.Words.Set("""
        eine einen ein der die das den dem für mit und ich brauche möchte will erstelle erstellen bitte baue mir meine mein liste seite
        anwendung aufgaben verwalten nutzer zum zur von hallo rezepte bücher
        """),
            "Ich verstehe bisher nur Anfragen auf Englisch; kannst du sie auf Englisch schreiben?"),
        (Lexicon.Words.Set("""
        une un le la les des du de pour avec et je veux voudrais crée créer faire fais application liste tâches page gérer utilisateurs
        mes mon ma bonjour merci recettes livres gestion
        """),
            "Pour l'instant, je ne comprends que les demandes en anglais ; pouvez-vous l'écrire en anglais ?"),
        (Lexicon.Words.Set("""
        uma um o os as de para com por crie criar faça quero preciso lista aplicativo página tarefas gerenciar usuários e que meu minha
        meus olá receitas livros
        """),
            "Por enquanto só entendo pedidos em inglês; pode escrevê-lo em inglês?"),
        (Lexicon.Words.Set("""
        una un il lo la gli le di per con crea creare voglio vorrei lista applicazione app pagina attività gestire utenti e che mio mia
        ciao grazie ricette libri della dei
        """),
            "Per ora capisco solo richieste in inglese; puoi scriverla in inglese?"),
        (Lexicon.Words.Set("""
        een de het voor met en ik wil maak maken bouw lijst applicatie pagina taken beheren gebruikers mijn van recepten boeken graag
        """),
            "Ik begrijp voorlopig alleen verzoeken in het Engels; kun je het in het Engels schrijven?"),
    ];

    private static readonly FrozenSet<string> English =
        Lexicon.Words.Set(
            "a the an of for with and to in on is that app build make create my i want need where can list tracker it this you me");

    /// <summary>What to answer to a text in another language, or null when it may be English.</summary>
    public static string? Answer(IReadOnlyList<Token> words)
    {
        Token[] first = [.. words.Take(60)];
        var other = first.Count(t => t.Text.Any(c => char.IsLetter(c) && c > 'ɏ'));
        if (other * 2 > first.Length)
        {
            return "I read requests in English only so far.";
        }

        // As written: the mended word would already look English.
        string[] written = [.. first.Select(t => t.Text.ToLowerInvariant())];
        var english = written.Count(English.Contains);
        var best = Known.Select(k => (Count: written.Count(k.Words.Contains), k.Answer)).MaxBy(k => k.Count);
        return best.Count >= 2 && best.Count > english && best.Count * 3 >= written.Length
            ? best.Answer + " (I read requests in English only so far.)" : null;
    }
}
