namespace Catalyst.Blueprints.Understanding.Lexicon;

/// <summary>What the names of numbers and of units suggest: how a number is written, never how great or small it may be.</summary>
internal static class NumberLexicon
{
    /// <summary>Lines of <see cref="FieldLexicon"/>.</summary>
    public const string Text = """
        money = price; cost; amount; total; fee; salary; budget; subtotal; wage; rent; deposit; tax; revenue; profit; income
        money = balance; payment; hourly rate; unit price; goal amount; target amount; mileage cost; paid; worth; loss; turnover
        money = price paid; sale price; purchase price; bill; donation; debt; loan amount; commission; allowance; pocket money
        money = price per unit; market price; market value; bonus; fine; fare; toll; penalty; pay; earnings; savings; expense amount
        money = monthly fee; capital
        decimal = ph; ph value; gravity; magnitude; abv; speed; pressure; voltage; tempo; bpm; moisture; salinity; alcohol
        decimal = discount; value; rate; reading; size in; difference
        measure = weight; height; distance; length; width; depth; area; volume; body weight; surface; living area; dose; dosage amount
        measure = temperature; altitude; elevation
        measure ° = latitude; longitude
        measure l = litre; litres; liter; liters
        measure gal = gallons; gallon
        measure g = grams
        measure km = kilometers; kilometres
        measure kWh = kwh
        measure m² = sqm
        percent = percentage; interest rate; progress; completion; percent complete; progress percent; humidity
        count = quantity; stock; count; servings; serving; pages; page count; votes; likes; stock level; reorder level; copies; capacity
        count = amount of people; number of people; participants; attendees; guests; party size; calories; steps taken; mileage; odometer
        count = units; units in stock; opening stock; inventory; square feet; square meters; goal count; order number of items; seats
        count = population; inhabitants; persons; pieces; portions; nights; free seats
        id = page; page number; track number; volume number; number; start number; shirt number; jersey number; bib number; issue number
        id = lap number; round number; episode number; chapter number; lane number; start no
        decimal = hours; duration; estimated time; time estimate; time spent; estimate; protein; carbs; fat; rating; star rating; credit
        decimal = credits; experience; years; months; weeks
        int = age; points; score; reps; sets; rep; set; minutes; days; cooking time; prep time; preparation time
        int = baking time; reading time; floor; bedrooms; bathrooms; rooms; episodes
        int = seasons; episode; season; position; streak; level; limit; heart rate; xp; lap; laps; story points
        int = priority number; watering interval; watering frequency in days; interval; cook time; run time; runtime; running time
        int = time limit; session length; lesson length; round; target
        int = playing time; systolic; diastolic; pulse; min players; max players; players; goals; wins; losses; length in minutes
        int = stars; mood score; energy; satisfaction; confidence
        year = year; vintage; publication year; release year; birth year; year published; year of publication; year built; year founded
        year = year made; year opened; year of birth; year of construction; year released
        """;

    private static readonly FrozenSet<string> Symbols = Words.Set("""
        km mi m cm mm kg lb lbs g mg l ml cl dl kwh kcal bpm mmhg ppm mbar bar celsius degrees min eur usd gbp sqm € m² m³
        """);

    private static readonly FrozenDictionary<string, NumberFormat> Units = Read("""
        measure km = km kilometer kilometre kilometers kilometres; measure mi = mile miles; measure NM = nautical_mile nautical_miles
        measure m = m meter metre meters metres
        measure cm = cm centimeters centimetres; measure mm = mm millimeters millimetres; measure kg = kg kilogram kilograms kilo kilos
        measure lb = lb lbs pound pounds; measure g = g gram grams; measure t = tons tonnes; measure l = l liter litre liters litres
        measure ml = ml milliliters millilitres; measure cl = cl; measure min = minute minutes mins; measure h = hour hours
        measure d = day days; measure s = second seconds; measure °C = celsius degrees; measure kWh = kwh; measure W = watt watts
        measure ha = ha hectares; measure m² = m² sqm square_meter square_meters square_metre square_metres
        measure ft² = square_foot square_feet; measure m³ = m³ cubic_meter cubic_meters cubic_metre cubic_metres
        measure km/h = km/h; measure bpm = bpm; money EUR = euro euros eur €; money USD = dollar dollars usd; money GBP = gbp
        measure mg = mg milligrams; measure dl = dl; measure kcal = kcal; measure mmHg = mmhg; measure ppm = ppm; measure mbar = mbar
        measure bar = bar; percent = percent
        """);

    /// <summary>How a number in a unit is written ("weight in kg"), or null when the word is no unit.</summary>
    public static NumberFormat? Unit(string word) => Units.GetValueOrDefault(word.Replace(' ', '_'));

    /// <summary>The words that mean a unit: <c>kilometre</c> for <c>km</c>.</summary>
    public static IEnumerable<string> WordsFor(string unit) => Units.Where(u => u.Value.Unit == unit).Select(u => u.Key);

    /// <summary>Stands behind a value's name without "in": "weight kg".</summary>
    public static bool IsSymbol(string word) => Symbols.Contains(word);

    /// <summary>Reads <c>money EUR</c>; null for the name of a kind that is no number.</summary>
    public static NumberFormat? Parse(string name, string? unit) => name switch
    {
        "int" or "decimal" => new(NumberKind.Plain),
        "count" => new(NumberKind.Count),
        "year" => new(NumberKind.Year),
        "id" => new(NumberKind.Identifier),
        "money" => new(NumberKind.Money, unit),
        "measure" => new(NumberKind.Measurement, unit),
        "percent" => new(NumberKind.Percent),
        _ => null,
    };

    private static FrozenDictionary<string, NumberFormat> Read(string text)
    {
        var units = new Dictionary<string, NumberFormat>();
        foreach (var entry in text.Split([';', '\n'], StringSplitOptions.TrimEntries))
        {
            var sides = entry.Split(" = ");
            var kind = sides[0].Split(' ');
            foreach (var word in sides[1].Split(' '))
            {
                units[word] = Parse(kind[0], kind.ElementAtOrDefault(1))!;
            }
        }

        return units.ToFrozenDictionary();
    }
}
