namespace Catalyst.Blueprints.Understanding.Lexicon;

/// <summary>Parts that compute without stored data, by what people call them.</summary>
internal static class ToolLexicon
{
    private static readonly FrozenDictionary<string, Func<Tool[]>> Tools = Build();

    private static readonly FrozenDictionary<string, Tool[]> Units = IndexUnits();

    /// <summary>The tools that a phrase names ("tip calculator", "unit converter"), or null.</summary>
    public static IReadOnlyList<Tool>? Find(string phrase) => Tools.TryGetValue(phrase, out var make) ? make() : null;

    /// <summary>The converter of two units ("mile", "km"), or null when they do not measure the same.</summary>
    public static Tool? Between(string from, string to) =>
        from != to && Units.TryGetValue(from, out var first) && Units.TryGetValue(to, out var second)
            ? first.FirstOrDefault(second.Contains) : null;

    // Units by what people call them, singular; a pound is a weight and a currency.
    private static FrozenDictionary<string, Tool[]> IndexUnits()
    {
        var units = new Dictionary<string, HashSet<Tool>>();
        foreach (var tool in (string[])["temperature converter", "length converter", "weight converter", "volume converter",
            "speed converter", "area converter", "time converter", "data converter"] is var names ? names.Select(n => Tools[n]()[0]) : [])
        {
            foreach (var unit in tool.Options.Units!)
            {
                Add(unit.Symbol.ToLowerInvariant(), tool);
                Add(Text.Morphology.Singular(unit.Label.ToLowerInvariant()), tool);
                Add(Text.Morphology.Singular(unit.Label.ToLowerInvariant().Split(' ')[^1]), tool);
            }
        }

        foreach (var (alias, unit) in new[] { ("kilometre", "kilometer"), ("metre", "meter"), ("centimetre", "centimeter"),
            ("litre", "liter"), ("lbs", "lb"), ("kilo", "kilogram"), ("feet", "foot"), ("inch", "inche"), ("foot", "feet"),
            ("tonne", "tonne"), ("kph", "kmh"), ("min", "minute"), ("sec", "second"), ("hr", "hour"), ("centigrade", "celsius") })
        {
            if (units.TryGetValue(unit, out var same))
            {
                foreach (var tool in same.ToArray())
                {
                    Add(alias, tool);
                }
            }
        }

        foreach (var currency in (string[])["usd", "eur", "gbp", "jpy", "chf", "inr", "cad", "aud", "cny", "dollar", "euro", "pound",
            "yen", "rupee", "franc", "peso", "yuan", "krona"])
        {
            Add(currency, Tools["currency converter"]()[0]);
        }

        return units.ToFrozenDictionary(u => u.Key, u => u.Value.ToArray());

        void Add(string name, Tool tool)
        {
            if (!units.TryGetValue(name, out var tools))
            {
                units[name] = tools = [];
            }

            tools.Add(tool);
        }
    }

    private static FrozenDictionary<string, Func<Tool[]>> Build()
    {
        var tools = new Dictionary<string, Func<Tool[]>>();
        Add("counter,click counter,tally counter,tally,clicker,number counter",
            new Tool(ToolKind.Counter, "Counter", "Counter", new ToolOptions(Start: 0, Step: 1)));
        Add("calculator,basic calculator,arithmetic calculator,pocket calculator,math calculator,scientific calculator",
            new Tool(ToolKind.Calculator, "Calculator", "Calculator", new ToolOptions()));
        Add("timer,countdown,countdown timer,kitchen timer,egg timer,cooking timer,workout timer,meditation timer,study timer,tea timer",
            new Tool(ToolKind.Timer, "Timer", "Timer", new ToolOptions(Minutes: 5)));
        Add("pomodoro,pomodoro timer,pomodoro clock,focus timer,pomodoro technique timer",
            new Tool(ToolKind.Timer, "PomodoroTimer", "Pomodoro timer", new ToolOptions(Minutes: 25, BreakMinutes: 5)));
        Add("stopwatch,stop watch,lap timer", new Tool(ToolKind.Stopwatch, "Stopwatch", "Stopwatch", new ToolOptions()));
        Add("dice,dice roller,die roller,dice simulator,dice generator", new Tool(ToolKind.Dice, "DiceRoller", "Dice roller",
            new ToolOptions()));
        Add("coin flip,coin flipper,coin toss,coin tosser,heads or tails,flip a coin,coin toss simulator,coin flip "
            + "simulator,coin simulator",
            new Tool(ToolKind.Coin, "CoinFlip", "Coin flip", new ToolOptions()));
        Formulas(Add);
        Converters(Add, tools);
        foreach (var (names, variant, name, label) in new[]
        {
            ("password generator,random password generator,password creator,passphrase generator", "password", "PasswordGenerator",
                "Password generator"),
            ("random number generator,number generator,random number,random number picker,number picker,lottery number generator,random "
                + "generator", "number", "RandomNumberGenerator", "Random number generator"),
            ("uuid generator,guid generator,uuid,id generator", "uuid", "UuidGenerator", "UUID generator"),
            ("color generator,palette generator,color palette generator,random color generator,color picker,color palette", "color",
                "ColorGenerator", "Color generator"),
        })
        {
            Add(names, new Tool(ToolKind.Generator, name, label, new ToolOptions(Variant: variant)));
        }

        foreach (var (names, variant, name, label) in new[]
        {
            ("word counter,character counter,letter counter,word count,text counter,text analyzer,word count tool,char counter", "counter",
                "WordCounter", "Word counter"),
            ("case converter,text case converter,uppercase converter,text converter", "case", "CaseConverter", "Case converter"),
            ("slug generator,slugify,slug maker,slugifier", "slug", "SlugGenerator", "Slug generator"),
            ("json formatter,json validator,json viewer,json beautifier,json pretty printer", "json", "JsonFormatter", "JSON formatter"),
            ("base64 encoder,base64 converter,base64 decoder,base64,base64 tool", "base64", "Base64Converter", "Base64 converter"),
        })
        {
            Add(names, new Tool(ToolKind.TextTool, name, label, new ToolOptions(Variant: variant)));
        }

        return tools.ToFrozenDictionary();

        void Add(string names, Tool tool)
        {
            foreach (var name in names.Split(','))
            {
                tools.Add(name, () => [Renamed(tool, name)]);
            }
        }
    }

    // "kitchen timer" is a timer that people find again under the name they gave it.
    private static Tool Renamed(Tool tool, string phrase) => phrase.EndsWith(" timer", StringComparison.Ordinal) && tool.Name == "Timer"
        ? tool with { Name = Naming.Pascal(phrase), Label = Naming.Sentence(phrase) }
        : tool;

    private static void Formulas(Action<string, Tool> add)
    {
        Formula(add, "tip calculator,tip and bill calculator,tip,tip split,tip splitting,split tip", "TipCalculator", "Tip calculator",
            "bill|Bill|$|50|0;tipPercent|Tip|%|15|0|100;people|People||2|1|1000",
            "tip|Tip|$|bill * tipPercent / 100|2;total|Total|$|bill + tip|2;perPerson|Per person|$|total / people|2");
        Formula(add, "bill splitter,bill split,split bill,tip splitter,check splitter,bill split calculator,bill splitting "
            + "calculator,bill splitter calculator,tab splitter", "BillSplitter", "Bill splitter",
            "bill|Bill|$|80|0;people|People||4|1|1000;tipPercent|Tip|%|0|0|100",
            "total|Total|$|bill + bill * tipPercent / 100|2;perPerson|Each person pays|$|total / people|2");
        Formula(add, "bmi calculator,body mass index calculator,body mass index,bmi", "BmiCalculator", "BMI calculator",
            "weight|Weight|kg|70|1|500;height|Height|cm|175|50|272", "bmi|BMI||weight / (height / 100) ^ 2|1");
        Formula(add, "loan calculator,mortgage calculator,mortgage,loan payment calculator,loan,car loan calculator", "LoanCalculator",
            "Loan calculator",
            "principal|Loan amount|$|200000|0;annualRate|Annual interest|%|5|0.01|100;years|Term|years|20|1|100",
            "monthlyRate|Monthly interest rate||annualRate / 1200|6;payments|Payments||years * 12|0;monthlyPayment|Monthly "
                + "payment|$|principal * monthlyRate / (1 - (1 + monthlyRate) ^ (0 - payments))|2;"
            + "totalPaid|Total paid|$|monthlyPayment * payments|2;totalInterest|Total interest|$|totalPaid - principal|2");
        Formula(add, "discount calculator,sale calculator,sale price calculator,discount", "DiscountCalculator", "Discount calculator",
            "price|Original price|$|100|0;discountPercent|Discount|%|20|0|100",
            "saved|You save|$|price * discountPercent / 100|2;finalPrice|Final price|$|price - saved|2");
        Formula(add, "percentage calculator,percent calculator,percentage", "PercentageCalculator", "Percentage calculator",
            "percent|Percent|%|15||;value|Of||200||",
            "result|Result||percent / 100 * value|2;increased|Value plus percent||value + result|2;decreased|Value minus percent||value "
                + "- result|2");
        Formula(add, "sales tax calculator,vat calculator,tax calculator,gst calculator", "TaxCalculator", "Tax calculator",
            "net|Net amount|$|100|0;taxPercent|Tax|%|19|0|100", "tax|Tax|$|net * taxPercent / 100|2;gross|Gross amount|$|net + tax|2");
        Formula(add, "compound interest calculator,interest calculator,savings calculator,investment calculator,retirement calculator",
            "InterestCalculator", "Compound interest calculator",
            "principal|Starting amount|$|1000|0;annualRate|Annual interest|%|5|0|100;years|Years||10|0|100",
            "balance|Final balance|$|principal * (1 + annualRate / 100) ^ years|2;interest|Interest earned|$|balance - principal|2");
        Formula(add, "age calculator", "AgeCalculator", "Age calculator",
            "birthYear|Year of birth||1990|1900|2200;currentYear|Current year||2026|1900|2200",
            "age|Age this year|years|currentYear - birthYear|0");
        Formula(add, "fuel calculator,gas calculator,fuel cost calculator,trip cost calculator,gas cost calculator,mileage calculator",
            "FuelCalculator", "Fuel cost calculator",
            "distance|Distance|km|100|0;consumption|Consumption|l/100 km|6.5|0;fuelPrice|Fuel price|$/l|1.8|0",
            "fuel|Fuel needed|l|distance * consumption / 100|2;cost|Cost|$|fuel * fuelPrice|2");
        Formula(add, "margin calculator,profit margin calculator,profit calculator,markup calculator", "MarginCalculator",
            "Profit margin calculator",
            "cost|Cost|$|60|0;price|Price|$|100|0.01", "profit|Profit|$|price - cost|2;margin|Margin|%|profit / price * 100|1");
        Formula(add, "roi calculator,return on investment calculator", "RoiCalculator", "ROI calculator",
            "invested|Invested|$|1000|0.01;returned|Returned|$|1200|0",
            "gain|Gain|$|returned - invested|2;roi|Return on investment|%|gain / invested * 100|1");
        Formula(add, "salary calculator,hourly wage calculator,wage calculator,hourly rate calculator,pay calculator", "SalaryCalculator",
            "Salary calculator",
            "hourlyRate|Hourly rate|$|25|0;hoursPerWeek|Hours per week||40|0|168",
            "weekly|Per week|$|hourlyRate * hoursPerWeek|2;monthly|Per month|$|weekly * 52 / 12|2;yearly|Per year|$|weekly * 52|2");
        Formula(add, "calorie calculator,bmr calculator", "CalorieCalculator", "Calorie calculator",
            "weight|Weight|kg|70|1|500;height|Height|cm|175|50|272;age|Age|years|30|1|120;activity|Activity factor (1.2 to 1.9)||1.4|1|2.5",
            "bmr|Resting calories|kcal|10 * weight + 6.25 * height - 5 * age - 78|0;daily|Daily calories|kcal|bmr * activity|0");
        Formula(add, "area calculator,rectangle calculator", "AreaCalculator", "Rectangle calculator",
            "width|Width||4|0;height|Height||3|0",
            "area|Area||width * height|2;perimeter|Perimeter||2 * (width + height)|2;diagonal|Diagonal||(width ^ 2 + height ^ 2) ^ 0.5|2");
        Formula(add, "circle calculator", "CircleCalculator", "Circle calculator", "radius|Radius||5|0",
            "area|Area||3.14159265359 * radius ^ 2|2;circumference|Circumference||2 * 3.14159265359 * radius|2");
        Formula(add, "speed calculator,pace calculator,running pace calculator", "PaceCalculator", "Pace calculator",
            "distance|Distance|km|10|0.01;minutes|Time|min|50|0.01",
            "speed|Speed|km/h|distance / (minutes / 60)|2;pace|Pace|min/km|minutes / distance|2");
        Formula(add, "grade calculator,gpa calculator,average calculator,mean calculator", "AverageCalculator", "Average calculator",
            "first|First||90||;second|Second||80||;third|Third||70||", "average|Average||(first + second + third) / 3|2");
        Formula(add, "currency converter,exchange rate calculator,money converter,currency calculator,currency exchange",
            "CurrencyConverter", "Currency converter",
            "amount|Amount||100|0;rate|Exchange rate||1.1|0.000001",
            "converted|Converted||amount * rate|2;inverse|Inverse rate||1 / rate|4");
        Formula(add, "ohm law calculator", "OhmsLawCalculator", "Ohm's law calculator",
            "voltage|Voltage|V|12|;resistance|Resistance|ohm|100|0.0001",
            "current|Current|A|voltage / resistance|3;power|Power|W|voltage * current|3");
    }

    private static void Formula(Action<string, Tool> add, string names, string name, string label, string inputs, string results) =>
        add(names, new Tool(
        ToolKind.Formula,
        name,
        label,
        new ToolOptions(
            Inputs: [.. inputs.Split(';').Select(i => i.Split('|'))
                .Select(p => new FormulaInput(p[0], p[1], Empty(p[2]), Number(p[3])!.Value, p.Length > 4 ? Number(p[4]) : null,
                    p.Length > 5 ? Number(p[5]) : null))],
            Results: [.. results.Split(';').Select(r => r.Split('|'))
                .Select(p => new FormulaResult(p[0], p[1], Empty(p[2]), p[3],
                    int.Parse(p[4], System.Globalization.CultureInfo.InvariantCulture)))])));

    private static void Converters(Action<string, Tool> add, Dictionary<string, Func<Tool[]>> tools)
    {
        var temperature = Converter("Temperature", "C|Celsius|1|0;F|Fahrenheit|0.5555555555555556|-17.77777777777778;K|Kelvin|1|-273.15");
        var length = Converter("Length",
            "m|Meters|1;km|Kilometers|1000;cm|Centimeters|0.01;mm|Millimeters|0.001;mi|Miles|1609.344;yd|Yards|0.9144;"
                + "ft|Feet|0.3048;in|Inches|0.0254");
        var weight = Converter("Weight",
            "kg|Kilograms|1;g|Grams|0.001;mg|Milligrams|0.000001;t|Tonnes|1000;lb|Pounds|0.45359237;"
                + "oz|Ounces|0.028349523125;st|Stone|6.35029318");
        var volume = Converter("Volume",
            "l|Liters|1;ml|Milliliters|0.001;gal|US gallons|3.785411784;qt|US quarts|0.946352946;pt|US pints|0.473176473;cup|US "
                + "cups|0.2365882365;tbsp|Tablespoons|0.01478676478125;tsp|Teaspoons|0.00492892159375");
        var speed = Converter("Speed",
            "mps|Meters per second|1;kmh|Kilometers per hour|0.2777777777777778;mph|Miles per hour|0.44704;kn|Knots|0.5144444444444444");
        var area = Converter("Area",
            "m2|Square meters|1;km2|Square kilometers|1000000;ha|Hectares|10000;ac|Acres|4046.8564224;ft2|Square feet|0.09290304");
        var time = Converter("Time", "s|Seconds|1;min|Minutes|60;h|Hours|3600;d|Days|86400;w|Weeks|604800");
        var data = Converter("Data",
            "B|Bytes|1;KB|Kilobytes|1000;MB|Megabytes|1000000;GB|Gigabytes|1000000000;"
                + "KiB|Kibibytes|1024;MiB|Mebibytes|1048576;GiB|Gibibytes|1073741824");
        add("temperature converter,celsius to fahrenheit converter,celsius to fahrenheit,fahrenheit to celsius converter,fahrenheit to "
            + "celsius,celsius fahrenheit converter,temperature conversion", temperature);
        add("length converter,distance converter,km to mile converter,mile to km converter,kilometer to mile converter,mile to kilometer "
            + "converter,km to mile,foot to meter converter,cm to inch converter,inch to cm converter", length);
        add("weight converter,mass converter,kg to lb converter,lb to kg converter,pound to kg converter,kg to pound converter,kilogram "
            + "to pound converter,pound to kilogram converter", weight);
        add("volume converter,liter to gallon converter,cooking converter,kitchen converter,cup to ml converter", volume);
        add("speed converter,kmh to mph converter,mph to kmh converter", speed);
        add("area converter,acre to hectare converter", area);
        add("time converter,time unit converter", time);
        add("data converter,data size converter,file size converter,byte converter", data);
        foreach (var name in (string[])["unit converter", "converter", "measurement converter", "metric converter", "unit conversion",
            "conversion", "metric to imperial converter", "imperial to metric converter"])
        {
            tools.Add(name, () => [length, weight, temperature]);
        }
    }

    private static Tool Converter(string quantity, string units) => new(
        ToolKind.Converter,
        quantity + "Converter",
        quantity + " converter",
        new ToolOptions(Units: [.. units.Split(';').Select(u => u.Split('|'))
            .Select(p => new ConverterUnit(p[0], p[1], Number(p[2])!.Value, p.Length > 3 ? Number(p[3])!.Value : 0))]));

    private static string? Empty(string text) => text.Length == 0 ? null : text;

    private static decimal? Number(string text) => text.Length == 0
        ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
