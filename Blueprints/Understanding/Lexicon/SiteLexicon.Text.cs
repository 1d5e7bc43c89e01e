namespace Catalyst.Blueprints.Understanding.Lexicon;

internal static partial class SiteLexicon
{
    // kind[~] names | heading | thing: fields | hint. "=" takes the name that was said; ~ marks what other applications have as well.
    private const string Sections = """
        hero front page, home page, homepage, start page, landing page, main page, welcome page, hero, hero section, welcome text,
            welcome message, introduction, intro, slogan, tagline, headline | Welcome | | What should visitors read first?
        text about us, about me, about section, about page, about text, about, who we are, who i am, what we are | About |
            | Who are you, since when, and what do you care
            about?
        text history, our history, story, our story, chronicle | History | | How did it begin, and what has happened since?
        text mission, mission statement, philosophy, value, vision | What we stand for | | What do you stand for?
        text direction, how to get there, how to reach us, how to get here, how to find here, travel information, getting there,
            parking, arrival | How to get there
            | | Which road, bus or train do people take, and where do they park?
        text accommodation, hotel, where to stay | Where to stay | | Where can guests sleep?
        text social media, social link, instagram, instagram link, facebook, facebook link | Follow us | | Where else can people find you?
        text where to buy, where to buy it, where to get it, where it is sold | Where to buy it | | Where can people buy it?
        text summary, short summary, excerpt, synopsis | What it is about | | What is it about, in a few sentences?
        text dress code | Dress code | | What should guests wear?
        text gift, gift list, wish list | Gifts | | What would you be glad about?
        text imprint, legal notice, impressum | Legal notice | | Who is responsible for this site? Name, address and e-mail.
        text privacy policy, privacy notice, privacy | Privacy | | Which data do you keep, what for, and how long?
        text biography, bio, curriculum vitae, cv, resume | Biography | | Where do you come from, and what have you done?
        text rule, house rule, guideline, term, term and condition | Rules | | What does everyone have to know?
        text membership, how to join, become a member, join us | Join us | | How does one become a member, and what does it cost?
        text donation, how to donate, support us | Support us | | How can people help, and what is it used for?
        text volunteer, volunteering, how to help | Help us | | Which helpers do you look for?
        hours opening hour, opening time, when we are open, business hour, office hour, hour of opening, hour, shop hour, consultation hour,
            visiting hour, surgery hour | Opening hours | | On which days, from when to when?
        hours rehearsal time, training time, service time, practice time, meeting time | When we meet | | On which days,
            from when to when?
        contact address, location, map, contact detail, contact information, contact data, contact info, where to find us,
            where we are, where i am, where we stand, how to find us, emergency number, hotline, contact page, contact,
            contact section, phone number, telephone number, venue
            | Where to find us | | Street and town, telephone and e-mail, one a line.
        events~ concert, event, gig, show, performance, recital, exhibition, match, fixture, race, tour date, screening, tournament,
            market, lecture, talk, guided tour, excursion, open day, festival, appearance, reading | =
            | =: title!, date!:date, time:string, place:string, description:text |
        events~ course, workshop, class, lesson, seminar, training | = | =: title!, date:date, time:string, place:string,
            description:text |
        events~ date, important date, term date | Dates | event: title!, date!:date, time:string, place:string, description:text |
        events upcoming event, event calendar, calendar of event, event list | Events
            | event: title!, date!:date, time:string, place:string, description:text |
        events programme, program, schedule, agenda, itinerary, timetable, running order, order of the day, wedding programme,
            course schedule, class schedule | Programme | programme item: title!, day:date, time:string, place:string, description:text |
        news news, news section, announcement, latest news, press release, update | News | news item: title!, date!:date, text!:text |
        news~ blog, blog post, blog section, article | Blog | blog post: title!, date!:date, text!:text |
        prices~ ticket, ticket price, admission, admission fee, entry fee, course fee | = | price: name!, price!, description |
        prices price list, price, what it cost, what it costs, rate, tariff, list of price, pricing, pricing section, fee
            | Prices | price: name!, price!, description |
        prices menu, menu card, drink menu, food menu, menu of the day, drink list | Menu | dish: name!, price!, description |
        cards~ service, offer, treatment, offering, package, class offer, therapy | = | =: name!, description:text, price |
        cards~ product, bread, cake, wine, beer, cheese, plant, flower, bouquet, book, instrument, bike, tool, animal, dog, cat, horse, boat
            | = | =: name!, description:text, price, photo |
        cards~ room, apartment, holiday flat, cottage, venue hall, table | = | =: name!, description:text, price, photo |
        cards~ project, reference, work, case study | = | =: title!, description:text, year, link:url |
        cards what we do, what i do, what we offer, what i offer | What we do | service: name!, description:text, price |
        cards~ group, class group | = | =: name!, description:text, photo |
        cards our work, portfolio, what we have done | Work | project: title!, description:text, year, photo |
        cards~ team, team section, staff, crew, board, committee, people | Our team | team member: name!, role:string, about:text, photo |
        cards~ member, musician, player, trainer, coach, teacher, speaker, doctor, therapist, stylist, artist, board member, singer,
            instructor, volunteer list, guide, employee | = | =: name!, role:string, about:text, photo |
        cards line up, lineup, artist list | Line-up | act: name!, description:text, time:string, photo |
        cards~ sponsor, partner, supporter | = | =: name!, link:url, about:text |
        cards~ link, download, minute, document, protocol, useful link, recording, song, album, video | = | =: title!, link!:url,
            description:text |
        quotes~ review, quote, opinion | What others say | testimonial: name!, quote!:text |
        quotes testimonial, customer opinion, recommendation, reader quote, reader voice, customer review, client review,
            customer voice, what our customer say, what customer say, customer quote,
            guest review, what people say, reference quote | What others say | testimonial: name!, quote!:text |
        gallery gallery, photo gallery, picture gallery, image gallery, gallery section, photo album | Gallery
            | picture: title!, photo!:url |
        gallery~ photo, picture, image, photograph | Pictures | picture: title!, photo!:url |
        gallery carousel, slideshow, slider, image slider, image carousel | Pictures | picture: title!, photo!:url |
        questions faq, frequently asked question, question and answer, faq section, common question | Frequently asked questions
            | question: question!, answer!:text |
        form contact form, contact us form, message form, form to contact us, inquiry form, enquiry form, way to contact us | Write to us
            | contact message: name!, email!, message!:text |
        form rsvp, rsvp form, response form, reply form | Will you come? | guest reply: name!, coming!:enum(yes/no), guests:count,
            note:text |
        form order form, order request, order request form, preorder form, preordering form | Order
            | order request: name!, email!, phone, pickup day:date, order!:text |
        form quote request, quote form, request form, quote request form | Ask for an offer
            | enquiry: name!, email!, phone, message!:text |
        form~ registration, signup | Sign up | registration: name!, email!, note:text |
        form registration form, signup form, sign up sheet | Sign up | registration: name!, email!, note:text |
        form newsletter, newsletter signup, newsletter form, newsletter subscription, newsletter signup form, mailing list
            | Newsletter | subscriber: email! |
        form booking form, booking request, reservation form, table reservation, reservation request, appointment form,
            appointment request, booking request form | Ask for a date
            | booking request: name!, email!, phone, day!:date, time:string, message:text |
        form volunteer form, helper form | Help us | volunteer: name!, email!, phone, message:text |
        form feedback form, feedback | Tell us what you think | feedback message: name, message!:text |
        form application form, membership form, membership application, membership application form | Apply
            | membership application: name!, email!, phone, message!:text |
        """;

    // motif: what it is about; a - behind the motif where nobody welcomes visitors.
    private const string About = """
        music: choir, band, orchestra, ensemble, music school, quartet, trio, big band, brass band, chorus, music club, opera
        music-: singer, musician, pianist, guitarist, violinist, dj, songwriter, composer, concert series, music festival
        food: bakery, cafe, restaurant, coffee shop, tea house, ice cream parlour, butcher, brewery, winery, cheese dairy, dairy, bistro,
            pub,
            bar, catering, food truck, pizzeria, inn, pastry shop, confectionery, delicatessen, coffee roastery, vineyard, catering company
        food-: chef, baker, cook
        love-: wedding, engagement, anniversary, marriage, golden wedding
        feast-: party, birthday, birthday party, festival, family reunion, reunion, christening, fair, summer party, street party, fete,
            fundraiser, charity run, carnival, market, christmas market, gala, ball, flea market
        talk-: conference, congress, workshop, meetup, seminar, lecture series, hackathon, exhibition, tournament, summit, open day
        picture: photo studio, gallery, art gallery, museum, film club, cinema, theatre, theater, studio, photo club
        picture-: photographer, illustrator, designer, artist, painter, filmmaker, sculptor, architect, graphic designer, tattoo artist
        sport: club, sports club, tennis club, football club, rowing club, yoga studio, gym, dance school, swimming club, running club,
            sailing club, judo club, martial arts school, riding school, chess club, fitness studio, volleyball team, football team, team,
            handball club, cycling club, dance studio, climbing gym, golf club, scout group, scouts
        sport-: trainer, coach, personal trainer, yoga teacher, athlete
        nature: grooming business, dog grooming business, garden, farm, nursery, flower shop, florist, gardening business, allotment
            association, beekeeper association, nature reserve,
            campsite, camping site, park, animal shelter, dog school, zoo, forest school, garden centre, garden center, veterinary practice,
            orchard, landscaping business, pet shop, kennel, stable, mill, bee farm
        nature-: gardener, beekeeper, florist shop, landscaper, dog trainer, dog walker, dog groomer, farmer, vet
        house: hotel, guesthouse, guest house, holiday home, holiday flat, hostel, bed and breakfast, company, business, firm, shop, store,
            agency, office, practice, law firm, workshop of ours, joinery, garage, carpentry, school, kindergarten, nursery school, library,
            bookshop, book shop, church, parish, community centre, community center, village, association, foundation, charity, salon,
            hair salon, hairdresser, barber shop, cleaning company, startup, clinic, dental practice, laundry, tailor shop, pharmacy,
            society, neighbourhood, neighborhood, repair cafe, car repair shop, bike shop, toy shop, pottery, craft shop, organization,
            cooperative, union, initiative, youth club, bicycle repair shop, driving school, language school, fire brigade, construction
            company
        house-: carpenter, plumber, electrician, author, writer, lawyer, doctor, teacher, tutor, consultant, translator, freelancer,
            midwife, therapist, psychologist, developer, potter, tailor, dentist, physiotherapist, craftsman, joiner, roofer, student, poet
        """;
}
