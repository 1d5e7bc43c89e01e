using Catalyst.Brains.Model;
using Catalyst.Blueprints.Understanding;
using FsCheck;
using FsCheck.Fluent;

namespace Catalyst.Blueprints.Tests.Understanding;

/// <summary>What a verb between two things makes of them.</summary>
public sealed class RelationTests
{
    private static readonly string[] People = ["drivers", "patients", "volunteers", "gardeners", "pupils", "tenants", "painters"];

    private static readonly (string Verb, string Row)[] Rows =
        [("borrow", "Loan"), ("reserve", "Reservation"), ("book", "Booking"), ("rent", "Rental"), ("hire", "Rental"),
            ("sign up for", "SignUp"), ("enrol in", "Enrollment"), ("register for", "Registration"), ("buy", "Purchase")];

    private static readonly string[] Things = ["rooms", "tools", "courses", "kayaks", "tables", "cameras", "workshops", "telescopes"];

    [Theory]
    [InlineData("an app where pupils sign up for workshops at museums", "SignUp>Workshop! SignUp>Pupil! Workshop>Museum")]
    [InlineData("members hire kayaks", "Rental>Kayak! Rental>Member!")]
    [InlineData("build an app for tenants to reserve laundry rooms", "Reservation>Tenant! Reservation>LaundryRoom!")]
    [InlineData("an app for renting out telescopes to astronomers with a due date",
        "Rental>Telescope! Rental>Astronomer Rental.dueDate:Date")]
    [InlineData("a hotel app with rooms; lending umbrellas to guests with due dates", "Loan>Umbrella! Loan>Guest Loan.dueDate:Date")]
    [InlineData("a tool for lending cameras to students", "Loan>Camera! Loan>Student")]
    [InlineData("cinema app: clerks sell tickets, caterers borrow torches and give them back", "Ticket>Clerk Loan>Caterer! Loan>Torch!")]
    public void What_people_do_leaves_a_row_that_names_both(string request, string expected) => Shows(request, expected);

    [Theory]
    [InlineData("a garage app: drivers bring cars, mechanics repair them", "Car>Driver Car>Mechanic")]
    [InlineData("an app for a farm: drivers deliver boxes to households", "Box>Driver Box>Household")]
    [InlineData("coaches give lessons to athletes in stadiums", "Lesson>Coach Lesson>Athlete")]
    [InlineData("judges score paintings and curators write reports about them", "Report>Curator Report>Painting")]
    [InlineData("site manager: foremen report accidents and inspectors approve reports", "Accident>Foreman Report>Inspector")]
    public void What_people_make_or_bring_is_theirs(string request, string expected) => Shows(request, expected);

    [Theory]
    [InlineData("build an app with lectures held by professors", "Lecture>Professor")]
    [InlineData("tickets raised by tenants and assigned to plumbers, with priority", "Ticket>Tenant Ticket>Plumber Ticket.priority:Enum")]
    [InlineData("a catalog of sculptures by artists shown in halls", "Sculpture>Artist Sculpture>Hall")]
    [InlineData("an app that tracks torches borrowed by campers", "Loan>Torch! Loan>Camper!")]
    [InlineData("app with engines and the barrel each is stored in", "Engine>Barrel")]
    [InlineData("an app for reports that auditors write", "Report>Auditor")]
    [InlineData("an app with actors who appear in plays", "Actor>Play")]
    [InlineData("reports of trips with receipts, checked or approved by a manager", "Receipt>Manager")]
    [InlineData("we are a small quarry: trucks, drivers, and rocks carried by trucks", "Rock>Truck")]
    [InlineData("complaints from tenants about elevators", "Complaint>Tenant Complaint>Elevator")]
    public void What_stands_behind_a_noun_ties_it(string request, string expected) => Shows(request, expected);

    [Theory]
    [InlineData("a kennel app with dogs and cages, and which dog sleeps in which cage", "Dog>Cage")]
    [InlineData("workshop app: machines, mechanics, and which mechanic repaired which machine on which day",
        "Repairing>Machine! Repairing>Mechanic! Repairing.date:Date")]
    [InlineData("an app for a ward: nurses, beds, and which nurse cleaned which bed when",
        "Cleaning>Nurse! Cleaning>Bed! Cleaning.date:Date")]
    [InlineData("office app with employees and keys, and which employee has which key", "Key>Employee")]
    [InlineData("manage the keys of our office and who has which key", "Key>Person")]
    [InlineData("an app to manage scouts, badges and who earned which badge when", "Earning>Scout! Earning>Badge! Earning.date:Date")]
    [InlineData("inventory of laptops and who has each one", "Laptop>Person")]
    [InlineData("a rota app: who cooks what and when", "Cooking>Person! Cooking.what:String Cooking.date:Date")]
    public void What_asks_which_is_kept_as_an_answer(string request, string expected) => Shows(request, expected);

    [Theory]
    [InlineData("parcel app: residents receive parcels, each has a carrier and a shelf number, picked up or not",
        "Parcel>Resident Parcel.carrier Parcel.shelfNumber Parcel.pickedUp:Boolean")]
    [InlineData("volunteers register for tasks, tasks take place at locations and have a start time",
        "Registration>Volunteer! Task>Location Task.startTime:DateTime")]
    public void What_follows_says_more_of_the_same_thing(string request, string expected) => Shows(request, expected);

    [Theory]
    [InlineData("an app where users can rate recipes", "Recipe Rating")]
    [InlineData("photo club: members post photos and like them", "Photo Reaction")]
    public void Whoever_is_logged_in_is_no_row(string request, string entities)
    {
        var model = Model(request);
        model.Auth.ShouldNotBeNull();
        model.Entities.Select(e => e.Name).Order().ShouldBe(entities.Split(' ').Order());
    }

    [Fact]
    public void Somebody_in_a_role_can_be_reached() =>
        Model("builders hire cranes and welders repair them").Entities.Single(e => e.Name == "Welder").Fields.Select(f => f.Name)
            .ShouldBe(["name", "email", "phone"]);

    [Theory]
    [InlineData("a shared packing list", "Everyone who opens it sees and changes the same")]
    [InlineData("a todo list that my sister and I share", "Everyone who opens it sees and changes the same tasks")]
    public void What_is_said_and_needs_nothing_built_is_answered(string request, string said) =>
        Telling.Of(Model(request)).ShouldContain(a => a.Contains(said, StringComparison.Ordinal));

    [Fact]
    public void A_shared_list_with_a_login_is_one_for_all() =>
        Model("a shared packing list with login").Entities.ShouldHaveSingleItem().Owner.ShouldBe(Ownership.Authored);

    [Fact]
    public void Anybody_who_does_anything_leaves_a_row()
    {
        Gen<(string, (string Verb, string Row), string, int)> requests = Gen.Elements(People)
            .SelectMany(p =>
                Gen.Elements(Rows).SelectMany(v => Gen.Elements(Things).SelectMany(t => Gen.Choose(0, 5).Select(n => (p, v, t, n)))));
        Prop.ForAll(requests.ToArbitrary(), r =>
        {
            var (people, (verb, row), things, way) = r;
            var request = way switch
            {
                0 => $"an app where {people} {verb} {things}",
                1 => $"{people} {verb} {things}",
                2 => $"build an app so that {people} can {verb} {things}",
                3 => $"I need a website for {people} to {verb} {things}",
                4 => $"my club: {people} {verb} {things}, with a due date",
                _ => $"{people} should be able to {verb} the {things}",
            };
            var model = Model(request);
            var kept = model.Entities.SingleOrDefault(e => e.Name == row).ShouldNotBeNull($"{request}\n{model.Summary}");
            kept.Relations.Count(x => x.Required).ShouldBe(2, $"{request}\n{string.Join(", ", kept.Relations)}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Theory]
    [InlineData("Sewing club: patterns with title and size. sales (pattern, copies, date)", "Sale>Pattern")]
    [InlineData("Skate hire. Skates with size, helmets with size. A hire has customer, skate, helmet, from, to.",
        "Hire>Skate! Hire>Helmet!")]
    public void A_value_that_names_a_kept_thing_is_a_link(string request, string expected) => Shows(request, expected);

    [Theory]
    [InlineData("Zoo: keepers, enclosures with name and area, feedings with date and amount", "Feeding>Enclosure!")]
    [InlineData("Bookbinder: books with title and owner, repairs with date and price", "Repair>Book!")]
    [InlineData("Kennel app: dogs with name and breed; vaccinations with date, vaccine", "Vaccination>Dog!")]
    public void A_deed_is_of_what_was_named_before_it(string request, string expected) => Shows(request, expected);

    private static void Shows(string request, string expected)
    {
        var model = Model(request);
        var shape = RequestTableTests.Shape(model);
        foreach (var item in expected.Split(' '))
        {
            shape.ShouldContain(item, model.Summary + "\n" + string.Join('\n', shape.Where(s => s.Contains('>') || s.Contains(':'))));
        }
    }

    private static AppModel Model(string request)
    {
        var understood = RequestReader.Read(request);
        var model = understood.Model.ShouldNotBeNull($"{request}: {understood.Problem}");
        AppModelValidator.Validate(model).ShouldBeEmpty();
        return model;
    }
}
