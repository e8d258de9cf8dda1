"""English stocks."""

from generator.stocks.tongue import Tongue

TONGUE = Tongue(
    firms="{s} {trade}*8|{s} & {t}*5|{s} & {t} {trade}*4|{w} {trade}*6|{w}*4|{i} {trade}*3|{p} {trade}*4|{s} & Sons*2|{s} Brothers|{s} Group|{f} {s} {trade}*2|{w} {w2}*2|{s} and Daughters|{s}-{t} {trade}|The {p} {trade} Company|{s} & Co.|{adj} {thing} {trade}*4|{adj}{thing}*2|{i} {s} {trade}",
    trades="""Plumbing|Engineering|Electrical Services|Roofing|Joinery|Fabrications|Consulting|Logistics|Print & Design|Landscapes|Catering Supplies
Office Supplies|Packaging|Systems|Software|Analytics|Timber|Fencing|Scaffolding|Cleaning Services|Property Maintenance|Heating & Cooling|Auto Parts|Tool Hire
Interiors|Lighting|Security|Data Services|Translations|Photography|Accountancy|Surveyors|Architects|Freight|Couriers|Removals|Pest Control|Flooring
Glazing|Steel|Hydraulics|Bearings|Fasteners|Chemicals|Laboratories|Dental Supplies|Veterinary Clinic|Marine|Aviation Parts|Garage Doors|Windows
Kitchens|Furniture|Upholstery|Textiles|Workwear|Signs|Media|Studios|Events|Training|Recruitment|Legal Services|Insurance Brokers|Nurseries|Farm Supplies
Bakery|Brewing|Coffee Roasters|Wine Merchants|Seafoods|Produce|Foods|Water Treatment|Waste Services|Demolition|Concrete|Paving|Solar|Renewables""",
    shops="{s}'s {shop}*5|{p} {shop}*3|The {adj} {thing}*3|{w} {shop}*3|{f}'s {shop}*4|{adj} {thing} {shop}*3|{shop} {w}|{s} {shop}*2|{thing} & {thing2}*2|{w}*2|{i} {shop}",
    shop="""Hardware|Pharmacy|Mini Mart|Grocers|Bookshop|Stationery|Home Store|Bakery|Butchers|Florist|Trading|Supermarket|Convenience Store|Petrol Station|Auto Centre
Electronics|Pet Supplies|Gift Shop|Toys|Sports|Shoes|Fashion|Optical|Wines|Deli|Garden Centre|DIY|Furniture Mart|Newsagents|Fuel Stop|Variety Store|Dry Cleaners|Phone Repair|Barbers""",
    inns="The {adj} {thing}*5|{s}'s {inn}*3|{inn} {p}|{f}'s {inn}*3|{w} {inn}*3|{thing} {inn}*3|{adj} {thing} {inn}*3|The {thing} & {thing2}*3|{p} {inn}",
    inn="""Café|Kitchen|Bar & Grill|Diner|Bistro|Tavern|Coffee House|Pizzeria|Noodle House|Restaurant|Steakhouse|Tea Rooms|Brasserie|Canteen|Curry House|Inn|Hotel|Guest House|Lodge|Eatery|Tapas Bar|Sushi Bar""",
    jobs="Graphic Design|Photography|Translation|Web Development|Copywriting|Consulting|Illustration|Bookkeeping|Joiner|Tutor|Gardening|Piano Lessons|Plasterer|Film Editing|IT Support|Interior Design|Massage Therapy|Electrician",
    public="{p} City Council*3|{p} Primary School*2|University of {p}*2|{p} Community Centre|St Mary's Church, {p}|{p} Rugby Club|{p} Health Trust|County of {p}|{p} Public Library|{p} Housing Association",
    goods={
        "office": "Copy paper|Ballpoint pen|Ring binder|Desk lamp|Toner cartridge|Whiteboard marker|Envelope|Stapler|Desk pad|Filing cabinet|Office chair|Label roll|Notebook|Hole punch|Sticky notes|Archive box|Monitor arm|Laminating pouch|Desk organiser|Calculator|Shredder oil|Index dividers|Hanging file|Paper clips|Address labels",
        "building": "Plasterboard|Cement|Timber batten|Copper pipe|Insulation board|Roof tile|Joist hanger|Wood screws|Masonry paint|Tile adhesive|Silicone sealant|Door handle|Window frame|Paving slab|Gravel|Sharp sand|Steel lintel|Guttering|Skirting board|Oak flooring|Fence panel|Expanding foam|Angle bracket|Cable clips|Damp proof membrane",
        "machines": "Ball bearing|Hex bolt|Hydraulic hose|Gear motor|V-belt|Pneumatic cylinder|Filter element|Oil seal|Drill bit|Cutting disc|Conveyor roller|Pressure gauge|Solenoid valve|Linear guide|Shaft coupling|Gasket set|Proximity sensor|Flange|Spacer ring|Grease cartridge|Pump impeller|Chain link|Threaded rod|Circlip|Limit switch",
        "electronics": "HDMI cable|USB-C charger|Network switch|Wireless mouse|Keyboard|SSD drive|Laptop sleeve|Webcam|Power strip|Patch cable|LED panel|Headset|Docking station|Memory module|Router|Surge protector|Battery pack|Bluetooth speaker|Card reader|Graphics tablet|Security camera|Smoke detector|Touch monitor|Projector lamp|Barcode scanner",
        "food": "Olive oil|Plain flour|Cheddar|Smoked salmon|Tomatoes, tinned|Basmati rice|Butter, unsalted|Free range eggs|Chicken breast|Ground coffee|Caster sugar|Red lentils|Sourdough loaf|Apple juice|Sea salt|Double cream|Potatoes|Onions|Frozen peas|Dark chocolate|Honey|Sparkling water|House red|Orange marmalade|Vanilla extract",
        "textiles": "Polo shirt|Work trousers|Hi-vis vest|Fleece jacket|Apron|Bath towel|Cotton sheet|Curtain fabric|Safety boots|Gloves|Beanie|Rain jacket|Pillow case|Table cloth|Hoodie|Chef jacket|Wool blanket|Tote bag|Socks, pair|Overall|Scarf|Denim shirt|Lab coat|Cushion cover|Waders",
        "garden": "Lawn seed|Compost|Hedge trimmer|Garden hose|Plant pot|Rose bush|Bark mulch|Pruning shears|Watering can|Bird feeder|Spade|Lavender|Fertiliser|Wheelbarrow|Trellis|Patio heater|Rake|Weed membrane|Apple tree|Boxwood|Garden bench|Grow bag|Sprinkler|Fence paint|Tulip bulbs",
        "medical": "Nitrile gloves|Bandage|Syringe|Face mask|Thermometer|Examination paper|Disinfectant wipes|Dental mirror|Blood pressure cuff|Suture kit|Gauze swab|Plaster roll|Stethoscope|Impression material|Catheter|Ultrasound gel|Hand sanitiser|Wheelchair cushion|Ice pack|Sharps bin|Forceps|Hearing aid batteries|Contact lenses|Test strips|Surgical gown",
        "cars": "Brake pads|Oil filter|Spark plug|Engine oil 5W-30|Wiper blade|Tyre 205/55 R16|Air filter|Timing belt|Battery 12V|Headlight bulb|Shock absorber|Clutch kit|Coolant|Exhaust clamp|Wheel bearing|Alternator|Brake disc|Cabin filter|Tow bar|Screen wash|Wing mirror|Fuel pump|Radiator|Track rod end|Number plate",
        "packaging": "Cardboard box|Bubble wrap|Packing tape|Pallet|Stretch film|Padded envelope|Kraft paper|Void fill|Shipping label|Strapping|Edge protector|Gift box|Paper bag|Jar, 250 ml|Bottle cap|Foam insert|Document wallet|Crate|Cable tie|Mailing tube|Shrink wrap|Tissue paper|Carry bag|Pouch|Desiccant",
        "furniture": "Dining table|Bookcase|Bar stool|Sofa, 3-seater|Wardrobe|Bed frame|Mattress|Side table|Coat stand|Shelf unit|Armchair|TV stand|Mirror|Rug|Chest of drawers|Desk, height adjustable|Bench|Floor lamp|Bedside cabinet|Folding chair|Parasol|Sideboard|Ottoman|Blind|Cushion",
    },
    services={
        "it": "Website development|Server maintenance|Software licence|Cloud hosting|Domain renewal|IT support|Data migration|Network installation|Security audit|App development|Backup service|User training|SEO package|SSL certificate|API integration|Project management|Bug fixing|Email hosting|Database tuning|Managed firewall|UX design sprint|Monthly retainer",
        "craft": "Labour|Installation of boiler|Electrical rewiring|Painting of hallway|Roof repair|Bathroom fitting|Drain clearance|Fitting of new door|Tiling|Plastering|Call-out charge|Replacement of tap|Carpet laying|Window cleaning|Hedge cutting|Gutter cleaning|Scaffolding hire|Waste removal|Lock change|Annual service|Leak detection|Fault finding",
        "consulting": "Consultancy|Strategy workshop|Market analysis|Tax return preparation|Bookkeeping|Legal advice|Audit support|Business plan review|Recruitment fee|Coaching session|Payroll processing|Contract review|Due diligence|Translation|Proofreading|Report writing|Survey|Site visit|Annual accounts|Company secretarial fee|Expert opinion|Retainer",
        "creative": "Logo design|Photography session|Video editing|Brochure layout|Illustration|Copywriting|Banner ad set|Voice over|Image licence|Social media management|Exhibition stand design|Storyboard|Retouching|Print run|Poster design|Sound mixing|Drone footage|Newsletter template|Packaging design|Brand guidelines|Art direction|Studio rental",
        "transport": "Delivery|Freight|Pallet transport|Courier|Customs clearance|Storage|Removal, two men and van|Airport transfer|Fuel surcharge|Container haulage|Waiting time|Toll charges|Crane hire|Taxi fare|Coach hire|Tail-lift|Express delivery|Warehouse handling|Demurrage|Insurance of goods|Export documents|Return transport",
        "events": "Room hire|Buffet, per person|Conference fee|DJ|Sound system hire|Marquee|Stage lighting|Waiting staff|Wedding photography|Ticket|Workshop fee|Speaker fee|Flower arrangement|Coffee break|Exhibition stand|Security staff|Course fee|Yoga class|Membership|Language lessons|First aid training|Piano tuition",
    },
    colours="black|white|red|navy|grey|green|silver|beige|brown|blue|yellow|natural|anthracite|cream",
    materials="oak|steel|stainless steel|aluminium|plastic|cotton|leather|brass|glass|bamboo|zinc plated|rubber|nylon|polyester|pine|ceramic",
    qualities="heavy duty|premium|standard|economy|reinforced|waterproof|recycled|double sided|self-adhesive|portable|adjustable|left hand|right hand|complete|spare|Mk II|foldable|organic|extra fine|wide",
    groceries="Semi Sk Milk 2L|Wholemeal Bread|Bananas Loose|Free Rng Eggs 12|Cheddar 400g|Chicken Thighs|Tomatoes Vine|Penne 500g|Tea Bags 80|Orange Juice 1L|Crisps Salted|Butter 250g|Dishwasher Tabs|Kitchen Roll 2pk|Apples Braeburn|Greek Yoghurt|Baked Beans|Cat Food 12x85|Shampoo 250ml|Carrier Bag|Olive Oil 500ml|Digestive Biscuits|Frozen Peas|Basil Pot|Toothpaste|Batteries AA4|Sandwich Ham|Ice Cream 1L|Cola 330ml|Dark Choc|Unleaded|Diesel|Car Wash|Newspaper|Parking|Light Bulb E27|A4 Paper|Screws Pk50|Paint Brush 2in|T-Shirt M|Socks 3pk|Paracetamol 16|Gift Card|Notebook A5",
    dishes="Fish & Chips|Margherita|Flat White|Caesar Salad|Soup of the Day|Cheeseburger|Sirloin 8oz|Pint Lager|House Wine 175ml|Sticky Toffee Pudding|Latte|Green Tea|Pad Thai|Chicken Tikka|Garlic Bread|Club Sandwich|Sparkling Water|Eggs Benedict|Halloumi Wrap|Side Fries|Brownie|Espresso|Mushroom Risotto|Spring Rolls|Nasi Lemak|Teh Tarik|Iced Lemon Tea|Roti Canai|Chicken Rice|Orange Juice|Diet Cola|Prawn Curry|Lamb Shank|Cheesecake|Kids Pasta|Extra Cheese|Cappuccino|Steak Pie|Tacos (3)|Pancakes",
    bills={
        "energy": "Electricity used|Standing charge|Gas used|Day rate units|Night rate units|Climate levy|Meter rental|Network charge|Green tariff supplement",
        "water": "Water supply|Sewerage|Surface water drainage|Fixed charge|Metered usage",
        "phone": "Line rental|Broadband 100|Calls to mobiles|Mobile plan 20 GB|International calls|Static IP address|Text bundle|Roaming day pass|Router rental|Handset instalment|Paper bill fee",
        "hotel": "Double room|Single room|Breakfast|City tax|Parking|Minibar|Late check-out|Room service|Laundry|Spa treatment|Extra bed|Resort fee",
        "parking": "Parking ticket|Monthly parking permit|Parking, Level 2|Car park charge|Lost ticket",
        "rent": "Rent|Service charge|Ground rent|Heating contribution|Cleaning of common areas|Insurance share",
        "subscription": "Monthly subscription|Annual plan|Membership fee|Additional user|Storage 100 GB|Premium support|Newspaper subscription",
    },
    units={
        "piece": "pcs*5|pc*2|each*3|ea*3|EA*2|unit*2|units|Nos|PCE|no.",
        "hour": "hours*4|hrs*4|hr*2|h*2|hour",
        "day": "days*3|day*3|d",
        "month": "month*3|months*2|mth",
        "kg": "kg*5|KG|kgs|lb*2",
        "m": "m*5|mtr|metre|lm|ft",
        "m2": "m²*4|sqm*2|m2|sq ft",
        "litre": "L*2|l*2|ltr|litre|gal",
        "box": "box*3|pack*2|pk*2|ctn*2|carton|case|roll",
        "set": "set*3|kit|pair|lot",
        "flat": "lump sum*2|fixed|service|item*2|job|flat|1",
        "km": "miles*2|km*2",
        "night": "nights*2|night",
        "kwh": "kWh",
    },
    details="Serial no. {number}|Colour: {colour}|Batch {number}|as per quotation {number}|Country of origin: {place}|HS code {hs}|delivered {date}|Size: {size}|incl. mounting material|Lead time 2-3 weeks|Your part no. {number}|Warranty 24 months|Best before {date}|Lot {number}, exp. {date}|for order of {date}|Set of two|Discontinued line|see attached specification|Backorder: 0|LOT: {number}",
    work="{month}|{month} {year}|{date}|{date} - {date2}|week {week}|on site, {date}|as agreed {date}|Project {project}|as per timesheet|first instalment|2nd of 3 payments|Ref. {number}|{person}, {date}|incl. travel|fixed price|{place}|Phase 2|property: {street}",
    departments="Accounts Payable|Finance Department|Purchasing|Accounts|Head Office|Facilities|Marketing|Procurement|Goods Inwards|Warehouse",
    attention="Attn: {n}*4|FAO {n}*2|Attention: {n}|c/o {n}|{n}*4|Mr {n}|Ms {n}|Mrs {n}|Dr {n}",
    extras={
        "shipping": "Delivery|Shipping|Carriage|Postage & packing|Freight|P&P",
        "fee": "Handling fee|Small order surcharge|Packaging|Card fee|Eco fee|Booking fee",
        "discount": "Goodwill discount|Volume discount|Returned item|Deposit paid|Voucher|Trade-in|Loyalty discount",
        "deposit": "Bottle deposit|Pallet deposit",
    },
    slogans="Built to last.|Quality since {founded}|Your local experts|Est. {founded}|Simply better work.|Family run since {founded}|We deliver.|People, places, ideas|Always open.|Craft you can trust",
    remarks="Our previous invoice {number} of {date} remains unpaid.|Goods delivered on {date} with delivery note {number}.|If you have any questions please call {person} on {phone}.|Please quote {number} with your payment.|Goods remain our property until paid in full.|A restocking fee of {amount} applies to returned goods.|Price list valid from {date}.|Your order was taken by {person} on {date}.|Claims must be made within 8 days of receipt.|This replaces invoice {number}.|Next service due {date}.|Our offices are closed from {date} to {date2}.|Orders over {amount} are delivered free of charge.|You have earned {points} points.|Tell us how we did and win {amount}!|Registered office: {street}, {place}.|Late payments are charged {amount} per reminder.|Member of the trade association no. {number}.|Balance brought forward as of {date}: {amount}.|Please keep this for your records.|E. & O. E.",
    providers="{w} Energy*3|{w} Water*2|{w} Telecom*3|{w} Mobile*2|{w} Power & Light*2|{w} Broadband*2|{s} Property Management*2|{w} Parking Services|{w} Fitness|{w} Media|{w} Cloud*2|{w} Gas",
    till="Returns within 28 days with receipt.|You were served by {person}.|You have earned {points} points.|Tell us how we did and win {amount}!|Join our loyalty club today!|Exchange until {date}.|Open 7 days a week|Please retain for your records|Customer copy|Auth code {number}|Opening hours Mon-Sat 8:00 - 20:00|Loyalty card {number}|Items sold: {points}|Gift receipt available|Follow us online|Questions? Call {phone}|You saved {amount}|No refund without this slip|WiFi code: {number}",
    fuels="Unleaded|Premium Unleaded|Diesel|Super Unleaded|Pump 4 Diesel|AdBlue|RON 95|RON 97|LPG",
)
