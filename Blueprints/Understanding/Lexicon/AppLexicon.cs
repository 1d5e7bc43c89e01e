namespace Catalyst.Blueprints.Understanding.Lexicon;

/// <summary>A kind of application that people name without saying what it stores.</summary>
/// <param name="Phrase">As in the request, singular.</param>
/// <param name="Entities">Labels of what it stores, the main one first.</param>
/// <param name="Social">Its content has authors, so it needs accounts even when the request does not say so.</param>
/// <param name="Realtime">New rows appear without a reload.</param>
/// <param name="Place">Names a place or organisation: what the request lists replaces what it usually stores.</param>
/// <param name="IsSoftware">The phrase alone names an application ("blog"), no "app" needed behind it.</param>
internal sealed record KnownApp(string Phrase, IReadOnlyList<string> Entities, bool Social, bool Realtime, bool Place, bool IsSoftware);

internal static class AppLexicon
{
    // flags: s social, r realtime, p place, n not software by itself
    private const string Text = """
        -: todo, todo list, todo manager, task manager, task list, task tracker, task, chore chart, checklist = task
        -: note, note taking, notes, notebook, notepad = note
        s: blog, weblog, blogging, blogging platform = post
        sr: chat, chatroom, chat room, messenger, messaging, instant messaging, slack clone, discord clone, whatsapp clone = room, message
        s: forum, discussion board, message board, bulletin board, community forum, reddit clone = topic, reply
        s: social network, social media, twitter clone, microblog, facebook clone, social feed, news feed, feed = post, comment, reaction
        s: instagram clone, photo sharing = photo, comment, reaction
        -: shop, store, online shop, online store, ecommerce, web shop, storefront, webshop = category, product, order, order item
        -: inventory, inventory management, stock management, inventory tracker, warehouse management, inventory system,
            stock control = category, item, supplier
        -: product catalog, product, catalog = category, product
        -n: expense, spending, money, expense tracker, finance, personal finance, spending tracker = expense
        -: budget, budget planner, budgeting, budget tracker, budget app = category, transaction
        -: recipe box, cookbook, recipe book, recipe = recipe
        -: crm, customer relationship, customer relationship management, sales pipeline, lead tracker = company, contact, deal
        -: address book, contact list, phone book, contact book, contact, rolodex = contact
        -: wedding planner, wedding planning = guest, table
        -: event planner, event planning, event management, event organizer = event, guest
        -: calendar, agenda, scheduler, event calendar = event
        -: booking system, reservation system, room booking, meeting room booking, hotel booking, hotel reservation = room, booking
        -: table reservation, restaurant reservation, table booking, restaurant booking = table, reservation
        -n: appointment booking, appointment scheduler, appointment scheduling, salon, barbershop, spa, hairdresser, barber shop,
            hair salon = service, appointment
        pn: clinic, hospital, doctor, medical practice, dental clinic, dental practice, medical, dentist, healthcare = doctor, patient,
            appointment
        -: habit tracker, habit = habit, checkin
        -: mood tracker = mood entry
        p: library, library management = book, member, loan
        -: reading list, book tracker, reading tracker, reading log, book list = book
        -: watchlist, movie watchlist, movie tracker, film diary, movie list, letterboxd clone = movie
        -: kanban, kanban board, trello clone, trello, scrum board, task board = board, column, card
        -: project management, project tracker, project manager, jira clone = project, task
        s: poll, polling, voting, poll maker = poll, option, vote
        -: survey, questionnaire, survey builder, form builder = survey, question, survey response
        -: ordering, food ordering, pizza ordering, order management, order tracking, online ordering, order taking = product, customer,
            order, order item
        -: car service, car service history, service history, car service log = car, service record
        -: quote, quote of the day, quotation = quote
        -: quiz, quiz maker, quiz game, trivia game, trivia = quiz, question
        -: flashcard, flash card, vocabulary trainer, spaced repetition, anki clone = deck, flashcard
        -: invoicing, billing, invoice generator, invoice manager, invoice tracker, invoice = client, invoice, invoice item
        -: workout log, workout tracker, fitness tracker, gym log, exercise tracker, workout, fitness, training log = workout, exercise
        pn: gym, fitness studio, fitness center, yoga studio = member, trainer, workshop, booking
        pn: vet, veterinary, veterinary practice, vet clinic, veterinary clinic, animal clinic, pet clinic = owner, pet, visit
        s: pet adoption, dog adoption, animal adoption = pet, adoption application
        pn: animal shelter, shelter, pet shelter = animal, adoption application
        pn: zoo = enclosure, animal, keeper
        pn: school, university, college, academy, student information = teacher, course, student, enrollment
        pn: restaurant, cafe, bar, diner, pizzeria = menu item, table, reservation
        pn: hotel, hostel, guesthouse, bed and breakfast = room, guest, booking
        pn: farm = field, crop, harvest
        pn: warehouse = warehouse, item, supplier
        pn: car dealership, dealership = car, customer
        pn: car rental, vehicle rental = car, customer, rental
        pn: rental, equipment rental, tool rental = equipment, customer, rental
        pn: bike rental = bike, customer, rental
        pn: garage, repair shop, car workshop, auto repair = customer, car, repair
        pn: church, ngo, charity, nonprofit = member, event, donation
        pn: company, business, office, small business = employee, department
        pn: museum, art gallery = artist, artwork
        pn: airport, airline = flight, booking
        pn: bakery, coffee shop, flower shop, book store, bookstore, pharmacy = product, customer, order
        -: job board, job portal, job site, job listing = job, application
        -: job application, job search, job application tracker, job hunt, job tracker = job application
        -: bug tracker, issue tracker, helpdesk, help desk, ticketing, ticket system, ticketing system, support desk, customer support,
            support ticket = project, issue
        -: guestbook, guest book = guestbook entry
        -: faq, knowledge base, help center = category, faq
        s: wiki, wiki system = wiki page
        s: q and a, question and answer, stackoverflow clone, stack overflow clone = question, answer
        -: diary, journal, journaling, diary journal = journal entry
        -: time tracker, time tracking, timesheet, hour tracking = project, time entry
        -: hr, human resources, hr management, employee directory, employee management, staff management, employee = department, employee
        -: leave management, vacation tracker, time off = employee, leave request
        -: password manager, password vault = credential
        -: travel planner, trip planner, itinerary planner, travel = trip, stop
        -: packing list = packing item
        -: meal planner, meal planning, diet tracker = meal
        -: calorie tracker, calorie counter, food diary = food log
        -: grocery list, shopping list, grocery, shopping = grocery item
        -: gift list, wishlist, wish list, gift registry, gift tracker = gift
        -: photo gallery, photo album, image gallery, gallery = album, photo
        -: music library, music collection, playlist manager, music, spotify clone, playlist = artist, album, song
        -: real estate, property listing, property management, rental listing, airbnb clone = property
        s: marketplace, classified, classifieds, classified ads, ebay clone, flea market = ad
        -: subscription tracker = subscription
        -: bill tracker, bill reminder = bill
        -: medication tracker, pill reminder, medicine tracker = medication
        -: plant care, plant tracker, watering tracker, plant, gardening = plant
        -: weight tracker = weight entry
        -: sleep tracker = sleep entry
        -: bookmark, link manager, bookmark manager, read later, link collection, pocket clone = bookmark
        -: grade book, gradebook, grade tracker = student, course, grade
        -: attendance, attendance tracker, attendance system = student, attendance
        -: learning management, lms, course platform, online course, elearning = course, lesson, enrollment
        -: idea board, suggestion box, feature voting, feedback board, idea tracker = idea, vote
        -: feedback, feedback form, feedback collector = feedback
        -: waitlist, waiting list, newsletter, newsletter signup = subscriber
        -: contact form = contact message
        -: snippet manager, code snippet, pastebin, snippet = snippet
        -: url shortener, link shortener = link
        -: countdown list, birthday reminder, birthday tracker, birthday = birthday
        -: leaderboard, scoreboard, high score = player, score
        -: tournament, league manager, sports league = tournament, team, match
        -: portfolio tracker, stock portfolio, investment tracker = holding
        -: news site, news portal, newspaper, magazine = category, article
        -: cms, content management = category, page
        -: family tree, genealogy = person
        -: airline reservation, airline reservation system, airline booking, flight booking, flight reservation = flight, passenger, booking
        -: pet sitting booking = owner, pet, booking
        -: vehicle fleet, fleet, fleet tracker, fleet management, fleet manager = driver, vehicle, maintenance record
        -: volunteer management, volunteer = volunteer, shift
        -: donation tracker, crowdfunding = campaign, donation
        -: goal tracker = goal
        -: okr, roadmap, product roadmap = goal, milestone
        -: pet tracker, pet = pet
        -: car maintenance, car log, vehicle log = car, maintenance record
        -: restaurant menu, menu, food menu, digital menu, cafe menu, menu card = menu item
        -: expense splitting, bill splitting, shared expense, splitwise clone, group expense, expense splitter = member, expense
        -: budget and income, income and expense, income expense, cash flow, bookkeeping, accounting, ledger = category, transaction
        s: hackernews, hackernews clone, producthunt clone, digg clone = story, comment, vote
        -: googlekeep clone, evernote clone, onenote clone, keep clone, notion clone = note
        -: todoist clone, wunderlist clone = task
        -: asana clone, basecamp clone, linear clone, monday clone = project, task
        s: pinterest clone = board, photo, comment
        s: medium clone, substack clone, wordpress clone, tumblr clone = post, comment
        s: quora clone = question, answer
        s: yelp clone, tripadvisor clone = restaurant, review
        s: goodreads clone = book, review
        s: imdb clone = movie, review
        s: craigslist clone, olx clone, gumtree clone = ad
        -: etsy clone, amazon clone, shopify clone = category, product, order, order item
        s: meetup clone, eventbrite clone = event, rsvp
        -: calendly clone, doodle clone = service, appointment
        -: strava clone, myfitnesspal clone = workout, exercise
        -: duolingo clone, quizlet clone = deck, flashcard
        -: linktree clone, bitly clone, delicious clone = link
        -: kahoot clone = quiz, question, answer
        -: salesforce clone, hubspot clone = company, contact, deal
        -: zendesk clone, github issues clone = project, issue
        -: lastpass clone, bitwarden clone, password = credential
        s: linkedin clone, indeed clone = job, application
        sr: telegram clone, teams clone, messenger clone = room, message
        -: toggl clone, clockify clone, harvest clone = project, time entry
        -: ynab clone, mint clone = category, transaction
        -: gym membership, membership, membership management, member management = membership plan, member, payment
        -: property rental, rental property, landlord = property, tenant, lease, payment
        -: parking, parking lot, parking management, car park = parking spot, parking session
        -: blood bank, blood donation = blood donor, blood donation, blood request
        -: event ticketing, ticket sale, ticket booking, ticketing platform = event, event ticket
        -: homework, assignment tracker, homework tracker = course, homework
        s: tool sharing, tool library, neighborhood tool sharing = tool, loan
        -: pet care, pet sitting = owner, pet, appointment
        -: dog walking = owner, dog, walker, walk
        -: water intake, water, hydration, water tracker = water intake
        -: music practice, practice log = practice
        -: volunteer signup, volunteer sign = volunteer, shift
        -: signup sheet, sign up sheet = participant
        -: chore wheel, chore rota, chore roster = person, chore
        -: delivery, food delivery, courier = customer, order, delivery
        -: lost and found = item
        -: carpool, ride sharing, ride share = trip, booking
        -: auction, auction site = auction, bid
        """;

    private static readonly FrozenDictionary<string, KnownApp> Apps = Read();

    public static KnownApp? Find(string phrase) => Apps.GetValueOrDefault(phrase);

    private static FrozenDictionary<string, KnownApp> Read()
    {
        var apps = new Dictionary<string, KnownApp>();
        foreach (var line in Words.Lines(Text))
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            var equals = line.IndexOf(" = ", StringComparison.Ordinal);
            var flags = line[..colon];
            var entities = line[(equals + 3)..].Split(", ");
            foreach (var phrase in line[(colon + 2)..equals].Split(", "))
            {
                apps.TryAdd(phrase, new KnownApp(phrase, entities, flags.Contains('s'), flags.Contains('r'), flags.Contains('p'),
                    !flags.Contains('n')));
            }
        }

        return apps.ToFrozenDictionary();
    }
}
