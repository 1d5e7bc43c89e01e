namespace Catalyst.Blueprints.Understanding.Lexicon;

internal static partial class EntityLexicon
{
    // P: private to its author; A: everyone reads, its author changes. + child, * group. Fields without a kind are inferred from their
    // names.
    private const string Text = """
        P todo, task, chore, errand, assignment, checklist item, todo item: title!, description, due date, priority, done < project,
            todo list, list, board, goal, milestone, category, event, course, employee, person, roommate, kid, child
        *P todo list, list, checklist: name!, description
        P note, memo: title!, content, pinned < notebook, folder, category, course, lead
        *P notebook, folder: name!, description
        A post, blog post, article, story, blog entry: title!, content!, status:enum(draft|published)=published, published on:date
            < category, author, blog, community, forum
        +A comment, reply: text! < topic!, post!, blog post!, article!, photo!, recipe!, issue!, ticket!, task!, discussion!, video!,
            idea!, question!, event!
        +A review, testimonial: rating!:int, comment < product!, book!, movie!, recipe!, restaurant!, place!, service!, game!,
            course!, hotel!, wine!, beer!, coffee!
        +A rating: stars!:int, comment:text < recipe!, movie!, book!, product!, restaurant!, place!, wine!, song!, course!
        +A reaction, like: kind!:enum(like|love|laugh|wow)=like < post!, topic!, article!, review!, photo!, message!, comment!, video!,
            idea!
        +A vote, upvote: choice!:enum(up|down)=up < option!, idea!, post!, question!, answer!, proposal!, feature request!, topic!
        +P favorite, wish: note:string! < recipe, product, book, movie, place, song
        *A topic, thread, discussion: title!, content, pinned < category, forum, community
        *A category, genre, subject area: name!, description
        *A tag, label: name!, color:string 40
        *A room, chat room, channel: name!, description < hotel, building, server
        +A message, chat message: text! < room!, channel!, chat room!, conversation!, group!
        *A conversation: title!
        *A author, writer: name!, biography
        P contact, lead, prospect: name!, email, phone, company:string, notes < company, group
        P deal, opportunity: name!, amount, status:enum(new|negotiation|won|lost)=new, closing date:date < customer, company, contact, lead
        P interaction, activity, call: subject!, kind:enum(call|email|meeting|other)=call, date, notes < contact, customer, lead, client,
            deal
        P company, organization, business: name!, website, industry:string, phone, notes
        P customer, client, buyer: name!, email, phone, address < company
        P order, purchase order, sale: order number:unique!, status:enum(pending|paid|shipped|delivered|cancelled)=pending,
            order date:date, total, notes < customer, client, table, supplier, store
        +P order item, line item, order line: quantity!:count=1, unit price < order!, product
        +P invoice item, invoice line: description:string!, quantity!:count=1, unit price! < invoice!
        P invoice, price quote: number:unique!, issue date:date, due date, status:enum(draft|sent|paid|overdue)=draft, amount!, notes
            < customer, client, project
        P case, legal case, court case: title!, file number, client, court, opened on:date
        P payment, receipt, rent payment, membership payment: amount!, paid on:date, payment method, reference < invoice, customer, client,
            tenant, member, student, order
        A product, article item, ware: name!, description, price!, stock, category:string, image:image < category, supplier, brand, store,
            warehouse
        P item, inventory item, stock item, asset, supply, part: name!, description, quantity, location, price < category, warehouse,
            supplier, room, collection, box
        P supplier, vendor: name!, email, phone, address
        *P warehouse, store, shop branch, branch: name!, address
        *A brand, manufacturer: name!, website, country
        P shipment, delivery, parcel, package: tracking number!, status:enum(pending|in_transit|delivered)=pending, destination,
            shipped on:date < order, customer, driver, warehouse
        P expense, spending, cost: title!, amount!, date, category:enum(food|housing|transport|health|leisure|other)=other, notes
            < category, project, account, budget, trip, employee
        P income, earning: source!:string, amount!, date, notes < category, account
        P transaction: description:string!, amount!, kind:enum(income|expense)=expense, date, category:string < category, account, budget
        *P budget: name!, amount!, start date, end date < category
        *P account, bank account, wallet: name!, balance
        P bill: name!, amount!, due date, paid:boolean, frequency < category
        P subscription, membership plan, plan: name!, price!, billing cycle, renewal date, status:enum(active|paused|cancelled)=active
            < category, customer, member
        P debt, saving, savings, savings goal, saving goal: name!, amount!, target date, notes
        P stock, investment, holding: symbol!:string 40, shares:decimal, purchase price, purchase date, notes < portfolio, account
        A recipe, dish, meal idea: title!, ingredients!, instructions!, cooking time, servings, difficulty < category, cookbook, cuisine,
            chef
        *P cookbook, cuisine: name!, description
        P meal, meal entry, meal plan: name!, date!, kind:enum(breakfast|lunch|dinner|snack)=dinner, calories, notes < recipe, week
        A ingredient: name!, quantity, unit < recipe
        A menu item, food item: name!, description, price!, category:enum(starter|main|dessert|drink)=main, available:boolean=true < menu,
            restaurant, category
        *A menu: name!, description < restaurant
        P grocery, grocery item, shopping item: name!, quantity, bought < shopping list, list, store, category
        *P shopping list, grocery list: name!
        P bookmark, link, favorite link: title!, url!, description, tags < folder, category, collection, tag
        *P collection, gallery: name!, description
        P event, calendar event, meeting, party, conference, wedding: title!, description, start time!, end time, location < venue,
            calendar, category, organizer, host, room
        *A venue, location: name!, address, capacity
        +A rsvp, attendee, guest, registration, participant: name!, email, status:enum(invited|attending|declined)=invited < event!,
            meeting!, conference!, party!, wedding!, workshop!, tournament!, class!
        P appointment, session, consultation: title!, start time!, end time, status:enum(scheduled|completed|cancelled)=scheduled, notes
            < patient, doctor, client, customer, pet, stylist, service, barber, therapist, room, conference, speaker, workshop
        P booking, reservation, rental: start date!, end date!, guests, notes, status:enum(pending|confirmed|cancelled)=pending < room,
            table, car, customer, guest, vehicle, service, court, flight, property, desk, hotel, bike, boat, equipment, tool, tour
        A table: name!, seats!, status:enum(free|reserved|occupied)=free < restaurant
        A service, treatment: name!, description, price, duration
        P habit, routine: name!, description, frequency, goal:int=1, active:boolean=true < category
        +P check, checkin, habit entry, habit log, completion: date!, note:string < habit!, goal
        P goal, objective, resolution: title!, description, target date, progress, achieved:boolean < category
        *P milestone: title!, due date, completed < project, goal, roadmap
        P journal entry, diary entry, entry, dream, gratitude entry: title!, content!, date, mood < journal, category
        P mood, mood entry: mood!, date!, notes, energy
        A book, novel, ebook: title!, author!, isbn, genre, pages:count, status:enum(to_read|reading|finished)=to_read, rating < author,
            genre, shelf, category, publisher, library
        *P shelf, bookshelf, reading list: name!, description
        P loan, borrowing, checkout: borrowed on:date!, due date!, returned on:date < book!, member, student, borrower, item, tool,
            equipment, friend
        P member, person, volunteer, participant profile, user profile, colleague, friend, resident: name!, email, phone, joined on:date
            < team, group, club, department, organization, gym, household
        *P group, club, team, community, squad: name!, description < league, department
        P movie, film, documentary: title!, director, year, genre, status:enum(to_watch|watching|watched)=to_watch, rating < genre,
            director, category, watchlist
        P show, tv show, series, anime: title!, seasons, genre, status:enum(to_watch|watching|watched)=to_watch, rating < genre, network
        +P episode: title!, season, episode number:id, air date, watched < show!, series!, podcast!, tv show!, anime!
        P game, video game, board game: title!, platform, genre, status:enum(backlog|playing|finished)=backlog, rating < platform, genre,
            collection, league, tournament
        P match, fixture: date!, opponent:string!, location, home score:int, away score:int < team, tournament, league, season
        P player, athlete: name!, position, number:int, birth date < team, club, tournament
        *P tournament, league, competition: name!, start date, end date, location
        P score, high score, result: player name:string!, points!, date < game, player, quiz, match, team
        P song, track, music track: title!, artist!, album, duration, genre < album, artist, playlist, setlist
        *P album, record: title!, artist:string, year, genre < artist, band
        *P artist, band, musician: name!, genre, country
        *P playlist, setlist: name!, description
        P podcast: title!, host, url, rating < category
        *P board, kanban board: name!, description < project, workspace
        *P column, stage, lane, swimlane: name!, position:int=0 < board!, pipeline!
        P card, kanban card: title!, description, due date, priority, position:int=0 < column!, lane!, board, deck, list
        *P project, campaign, initiative: name!, description, status:enum(planned|active|done)=active, start date, due date < client,
            customer, team, company
        P time entry, timesheet, work log, timesheet entry: date!, hours!:decimal, description:text < project, task, client, employee
        *P sprint: name!, start date!, end date!, goal:string < project
        P user story, feature, feature request, requirement, backlog item: title!, description, priority, status < project, sprint, epic,
            product
        P issue, bug, ticket, defect, support ticket, incident, complaint: title!, description!,
            status:enum(open|in_progress|resolved|closed)=open, priority, assignee < project, customer, product, category, client,
            component, building
        A poll, survey, questionnaire, form, election: title!, description, closes on:date, open:boolean=true < category
        +A option, choice, candidate option: text:string!, position:int=0 < poll!, question!, survey!, election!
        +A response, submission, survey response: answer:text!, name:string < survey!, question!, form!, questionnaire!, poll!, assignment!
        P quiz, test, exam: title!, description, date < course, subject, category, class
        A question: question:text!, answer:text < quiz!, survey!, test!, exam!, questionnaire!, form!, category, topic, lecture
        +A answer: text!, accepted:boolean < question!, faq!
        P flashcard, vocabulary, word, vocabulary word: front!:string, back!:text, known:boolean < deck, language, category, lesson, topic
        *P deck, flashcard deck: name!, description
        P workout, training session, training, run, ride, exercise session: name!, date!, duration, calories, notes < plan, program,
            client, athlete, member
        +P exercise, drill: name!, sets:int, reps:int, weight < workout!, plan, category, muscle group, program
        P measurement, weight entry, weight log, body measurement, blood pressure reading: date!, weight!:measure, notes < person,
            patient, child, pet
        P reading, sensor reading: value!, unit, recorded at:datetime! < sensor!, meter!, patient
        P sensor, meter: name!, location, unit < device, room, building
        P device, computer, machine, server: name!, serial number:string 40, location, status:enum(active|inactive|repair)=active
            < employee, room, customer, department
        A pet, animal, dog, cat, horse: name!, species, breed, birth date, weight, notes < owner, shelter, enclosure, client, habitat,
            customer
        *P owner, pet owner, landlord, parent, guardian: name!, email, phone, address
        P visit, vet visit, checkup: date!, reason:string!, notes, cost < pet, patient, doctor, vet, client, place, property
        P vaccination, vaccine: name!, date!, next due:date < pet, patient, child
        P patient: name!, birth date, phone, email, medical history < doctor, ward, clinic
        *P doctor, physician, vet, veterinarian, dentist, therapist, nurse, stylist, barber: name!, specialty, email, phone < clinic,
            hospital, department
        P medication, medicine, prescription, pill, supplement: name!, dosage, frequency, start date, end date, notes < patient, pet,
            doctor, person
        P symptom: name!, date, severity, notes < patient, person
        P allergy: name!, severity, notes < patient, person
        P student, pupil, learner: name!, email, student number:string 40, birth date < class, school, course, teacher, grade level
        *P teacher, instructor, tutor, professor, trainer, coach, lecturer: name!, email, phone, subject < department, school, gym
        *P course, class, lesson plan, workshop, seminar, training course: title!, description, start date, end date, capacity < teacher,
            instructor, trainer, department, school, category
        +P lesson, lecture, module, chapter: title!, content, position:int=0, duration < course!, book, class, module
        +P enrollment, enrolment: enrolled on:date!, status:enum(active|completed|dropped)=active < student!, course!, class, member
        +P sign-up: signed up on:date!, status:enum(signed_up|confirmed|cancelled)=signed_up, note:string
        P viewing: time:datetime!, status:enum(requested|confirmed|done)=requested, notes < property, house, apartment, flat, listing,
            agent, client, customer, buyer
        +P assessment: score:int!, comment:text
        +P inspection: date!, result:enum(passed|failed|pending)=pending, notes
        +P participation: joined on:date!, note:string
        +P purchase: bought on:date!, quantity:count=1, price
        +P grade, mark: grade:decimal!, date, comment:string < student!, course, assignment, exam, subject, class
        +P attendance, attendance record: date!, present:boolean=true, note:string < student, employee, member, class, course, event
        A job, job posting, vacancy, position, gig, job listing: title!, company:string!, location, salary, description!,
            status:enum(open|closed)=open < company, category, department
        P application, job application: company:string!, position:string!, status:enum(applied|interview|offer|rejected)=applied,
            applied on:date, url, notes < job, company, applicant, candidate
        P candidate, applicant: name!, email, phone, resume:file, status:enum(new|interview|hired|rejected)=new < job, position
        P interview: date:datetime!, interviewer:string, notes, outcome:enum(pending|passed|failed)=pending < application, candidate,
            job application, job
        P employee, worker, staff member: name!, email, phone, job title, salary, hired on:date < department, team, company, manager, branch
        *P department, division: name!, description < company
        P leave request, time off request, holiday request, absence: start date!, end date!, reason:text,
            status:enum(pending|approved|rejected)=pending < employee
        P shift: date!, start time:string 40!, end time:string 40!, notes < employee, volunteer, department
        P car, vehicle, truck, motorcycle, van: make:string!, model!, year, license plate, mileage,
            status:enum(available|in_use|maintenance)=available < owner, driver, customer, fleet, client
        P maintenance record, service record, repair, maintenance, maintenance task: description:string!, date!, cost, mileage < car,
            vehicle, machine, equipment, property, bike, device
        P fuel log, fill up, refuel: date!, liters:measure!, cost!, mileage < car, vehicle
        P driver: name!, phone, license number:string 40 < company, team
        A bike, bicycle, boat: name!, model, price, status:enum(available|rented|maintenance)=available < owner, category
        P property, apartment, house, flat, listing, real estate: title!, address!, price!, bedrooms, bathrooms, size:decimal,
            status:enum(available|rented|sold)=available, description < agent, owner, landlord, city, building
        *P tenant: name!, email, phone < property, agency
        *P agent: name!, email, phone < agency
        *P building, facility: name!, address
        *P lease, contract: title!, start date!, end date, amount < tenant, property, client, customer, supplier
        A hotel, restaurant, cafe, bar, place, destination, landmark, coffee shop, attraction: name!, address, description, rating,
            website < city, category, country, trip
        *P city, country, region: name!, description < country
        P trip, vacation, travel, journey, tour, itinerary: title!, destination, start date, end date, budget, notes < category, traveler
        +P stop, itinerary item, trip activity: name!, date, location, notes < trip!, tour!, itinerary!, route
        P packing item: name!, quantity, packed < trip, list, category
        P flight: flight number!, origin, destination, departure time:datetime!, arrival time:datetime < airline, trip
        P plant, houseplant, flower, tree, crop, vegetable: name!, species, location, watering interval:int=7, last watered:date,
            notes < garden, room, category, bed, greenhouse
        +P watering, feeding, care log: date!, amount:string, note:string < plant, pet, animal, garden
        *P garden, field, bed: name!, location, size
        P seed, harvest: name!, quantity, date, notes < plant, garden, crop
        P wine, beer, coffee, tea, whiskey, cheese: name!, origin, year, rating, notes < winery, roaster, brewery, category, cellar
        A photo, picture, image, video, artwork, painting: title!, image:image, description, taken on:date < album, gallery, category,
            artist, collection
        A idea, suggestion, proposal, feedback item: title!, description, status:enum(new|considered|accepted|rejected)=new < category,
            project, board
        A quote, saying: text!, author, source < author, category, book
        A feedback, suggestion box entry: message!, name:string, email, rating < product, course, event, project
        A guestbook entry, signature: name!, message!
        A faq, faq entry, help article: question:string!, answer! < category, topic
        A announcement, news, news item, news article, notice, update: title!, content!, published on:date < category, department, class
        A wiki page, documentation page, doc, document, article page, page: title!, content! < category, space, folder, project
        A snippet, code snippet, gist, paste: title!, language, code!:text < folder, language, category, tag
        P gift, gift idea, wish item, wishlist item: name!, recipient:string, price, url, bought:boolean < person, occasion, wishlist
        *P wishlist, watchlist, occasion: name!, description
        P birthday: name!, birth date:date!, notes
        P baby, child, kid: name!, birth date, gender, notes < parent, class
        P donation, contribution: donor name:string!, amount!, date, message:string < campaign, donor, project, charity
        P donor, sponsor: name!, email, phone
        P ad, classified, classified ad, offer, auction: title!, description!, price, location, image:image,
            status:enum(active|sold)=active < category, city
        +A bid: amount!, comment:string < auction!, item!, product!, ad!
        P coupon, discount code, voucher: code:unique!, discount:percent!, expires on:date, active:boolean=true < product, customer,
            store
        P subscriber: email!, name:string, joined on:date < list, newsletter
        P contact message, inquiry, enquiry: name!, email!, message!
        P credential, login entry: site:string!, username!, url, notes < category, folder
        P shopping cart item, cart item: quantity!:count=1 < product!, cart
        P contact form entry, signup entry: name!, email!, message
        *A speaker, presenter, panelist: name!, bio, company:string, topic
        +P match result: home score:int!, away score:int!, notes < match!, fixture!, game!
        *P passenger: name!, email, phone, passport number:string 40
        *P hotel guest, lodger: name!, email, phone, address
        *P person paying: name!, email
        P event ticket, admission ticket: holder name:string!, holder email:email, kind:enum(standard|vip|student)=standard, price,
            checked in:boolean < event!, concert!, movie!, show!, flight!, match!, festival!, venue, attendee
        P adoption application, membership application, loan application, grant application, rental application, scholarship application,
            permit application, course application: applicant name:string!, email!, phone, message:text,
            status:enum(received|approved|rejected)=received < pet!, animal!, dog!, cat!, property!, program!, grant!, course!, apartment!
        *P walker, dog walker, sitter, cleaner, courier, technician, mechanic, staff: name!, email, phone, notes
        P walk, dog walk: date:datetime!, duration, notes < dog, pet, walker, dog walker
        P practice, practice session, music practice, rehearsal: piece:string!, date!, duration, notes < instrument, student, band, song
        P water intake, glass: date!, amount:int!, note:string
        P password: site:string!, username!, url, notes < category, folder
        P color, colour: name!, hex code:string 40, notes < palette, category
        P parking spot, parking space, parking lot, parking place: name!, floor:string,
            status:enum(free|occupied|reserved)=free < building, garage
        P parking ticket, parking session: license plate!, entered at:datetime!, left at:datetime, fee, paid:boolean < parking spot,
            vehicle, customer
        P blood donation: donor name:string!,
            blood group!:enum(a_positive|a_negative|b_positive|b_negative|ab_positive|ab_negative|o_positive|o_negative)=o_positive, date!,
            units:count < blood donor, donor
        P blood donor: name!,
            blood group!:enum(a_positive|a_negative|b_positive|b_negative|ab_positive|ab_negative|o_positive|o_negative)=o_positive, phone,
            email, last donation:date
        P blood request: patient name:string!,
            blood group!:enum(a_positive|a_negative|b_positive|b_negative|ab_positive|ab_negative|o_positive|o_negative)=o_positive,
            units:count!, status:enum(pending|fulfilled|rejected)=pending
        P homework, exercise sheet: title!, description!, due date < course, class, teacher, subject
        A tool, borrowable, equipment, gear, instrument, musical instrument: name!, description, condition, available:boolean=true
            < category, owner
        *A team member: name!, role, bio, photo
        P penalty, fine: amount!, reason:string!, date, paid:boolean < member, driver, loan
        P keeper, zookeeper, caretaker: name!, email, phone
        *P enclosure, habitat, shelter, aquarium: name!, location, capacity
        P antique, coin, stamp, collectible, toy, lego set, comic, vinyl, vinyl record, figurine: name!, year, condition, value, notes
            < collection, category
        P experiment, observation, sample: title!, date!, description, result:text < project, species, site
        P ship, plane, train: name!, model, capacity < fleet, company
        P spell, quest, monster, weapon: name!, description, level < character, campaign, party
        P character, hero: name!, level, description < campaign, party, story, game
        P prayer, verse, affirmation: title!, text!, date < category
        P sponsor request, request, maintenance request, service request, purchase request: title!, description, priority,
            status:enum(pending|approved|rejected)=pending < employee, tenant, property, department, customer
        P route, trail, hike: name!, distance, date, location, difficulty, notes < region
        P sleep entry, sleep log, sleep: date!, hours!:decimal, quality:int, notes
        P drink, calorie entry, food log: name:string!, date!, amount:decimal, calories
        """;
}
