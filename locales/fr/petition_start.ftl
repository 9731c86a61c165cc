# Lancer une pétition au conseil (loi organique 113-14, articles 121 à 125).

petition_start-menu = ✍️ Lancer une pétition
petition_start-request = Pétition
    .title = Projets de pétition

petition_start-what = Une pétition demande au conseil de la commune de mettre un point à l’ordre du jour de sa session. Vous la préparez ici, une personne de la commune la regarde avec la loi, puis les gens la soutiennent.

petition_start-subject = Quel est le sujet ? Un seul, en une phrase. Vous pouvez répondre à tout par un message vocal 🎤.
    .name = Sujet
    .why = Le conseil décide de ce qui relève de la commune : rues, éclairage, propreté, marchés, jardins, sport, culture, transport en ville… Pas de ce qui revient à l’État ou à un tribunal (loi 113-14, article 121).
    .said = sujet | objet | thème

petition_start-reasons = Pourquoi est-ce nécessaire ? Dites vos raisons.
    .name = Raisons
    .why = Le formulaire de la loi demande les raisons de la pétition : le conseil les lit avant de décider.
    .said = raisons | raison | motif | pourquoi

petition_start-aims = Que demandez-vous exactement au conseil ?
    .name = Demande
    .why = Le formulaire de la loi demande les objectifs de la pétition : ce que le conseil doit faire.
    .said = demande | objectif | objectifs | but

petition_start-who = Qui lance la pétition ?
    .name = Qui
    .why = La loi 113-14 a des conditions différentes pour les habitants (article 123) et pour une association (article 124).
    .citizens = 👥 Des habitants
    .association = 🏛 Une association
    .said_citizens = habitants | citoyens | moi | nous | voisins
    .said_association = association | coopérative | ligue | jam3iya

petition_start-tie = Quel est votre lien avec la commune ?
    .name = Lien avec la commune
    .why = La loi 113-14 (article 123) demande d’habiter la commune, ou d’y avoir un travail ou un commerce.
    .said = lien | résidence
    .resident = 🏠 J’habite ici
    .activity = 🛠 Je travaille ici
    .neither = Ni l’un ni l’autre

petition_start-elector = Avez-vous 18 ans ou plus, et la nationalité marocaine ?
    .name = Âge et nationalité
    .why = La loi 113-14 (article 123) demande les conditions des listes électorales : 18 ans, nationalité marocaine, droits civils. Pas besoin d’être déjà inscrit.
    .said = âge | nationalité
    .yes = Oui
    .no = Non
    .unsure = Je ne sais pas

petition_start-association = Quel est le nom de l’association ?
    .name = Association
    .said = association | nom de l’association

petition_start-founded = Depuis quand existe-t-elle ? L’année, ou la date du récépissé.
    .name = Depuis
    .why = La loi 113-14 (article 124) demande une association reconnue depuis plus de 3 ans.
    .said = depuis | année | création

petition_start-seat = A-t-elle son siège ou une branche dans la commune ?
    .name = Siège
    .why = La loi 113-14 (article 124) demande un siège, ou une branche, dans la commune.
    .said = siège | branche | local
    .seat = 🏠 Le siège
    .branch = 🏢 Une branche
    .neither = Ni l’un ni l’autre

petition_start-field = Dans quel domaine travaille-t-elle ?
    .name = Domaine
    .why = La loi 113-14 (article 124) demande que son activité touche le sujet de la pétition.
    .said = domaine | activité

petition_start-standing = Ses statuts sont-ils respectés et ses papiers en règle ?
    .name = En règle
    .why = La loi 113-14 (article 124) demande une association en règle, qui travaille selon ses statuts et de façon démocratique.
    .said = règle | statuts | papiers
    .yes = Oui
    .no = Non
    .unsure = Je ne sais pas

petition_start-agent = Qui suivra la pétition auprès de la commune ? La loi l’appelle le mandataire.
    .name = Mandataire
    .why = La loi 113-14 (article 122) demande une personne qui parle pour tous. Pour une association, c’est son représentant légal.
    .said = mandataire | représentant
    .me = 🙋 Moi
    .other = 👤 Quelqu’un d’autre
    .said_me = moi | moi-même | c’est moi
    .said_other = quelqu’un d’autre | une autre personne | le président | la présidente

petition_start-own_name = Quel est votre nom complet ?
    .name = Nom du mandataire
    .why = La loi demande le nom de la personne qui suit la pétition. Il est gardé chiffré, les agents chargés des pétitions le voient, il n’est pas publié ici.
    .said = nom | prénom | name
    .not_a_name = Cela ne ressemble pas à un nom. Écrivez prénom et nom, par exemple « Fatima Amzil ».

petition_start-agent_name = Quel est son nom complet ?
    .name = Nom du mandataire
    .why = La loi demande le nom de la personne qui suit la pétition. Il est gardé chiffré, les agents chargés des pétitions le voient, il n’est pas publié ici.
    .said = nom | prénom | name
    .not_a_name = Cela ne ressemble pas à un nom. Écrivez prénom et nom, par exemple « Fatima Amzil ».

petition_start-check =
    .complete =
        ✅ D’après vos réponses, rien ne manque pour la loi. Une personne de la commune regardera encore si le sujet relève du conseil.
        { $needed }
    .lacking =
        ⚠️ La loi 113-14 demande encore :
        { $text }
        Vous pouvez corriger, ou envoyer quand même : une personne de la commune regardera avec vous.
        { $needed }

petition_start-supports = Il lui faudra { $count ->
    [one] { $count } soutien
   *[other] { $count } soutiens
} (article 123).
petition_start-no_supports = La loi ne demande pas de nombre de soutiens à une association.

petition_start-review = Voici votre projet de pétition. Nous l’envoyons ?

petition_start-file =
    .filed =
        Merci 🙏 Votre projet de pétition est bien reçu, numéro { $reference }.
        Une personne de la commune le regarde et vous répond ici avant le { $date }. Rien n’est publié avant.
        Pour savoir où il en est, écrivez « où en est ma pétition ».
    .spoken =
        Merci 🙏 Votre projet de pétition est bien reçu, numéro { $reference }.
        🎤 Une personne de la commune écoute vos messages vocaux, les écrit, et vous répond ici avant le { $date }. Rien n’est publié avant.
        Pour savoir où il en est, écrivez « où en est ma pétition ».

petition_start-status_received = Reçu
petition_start-status_in_progress = Une personne le vérifie
    .news = 🔎 Une personne de la commune vérifie votre projet de pétition avec la loi.
petition_start-status_answered = Ouverte aux soutiens
petition_start-status_refused = Pas retenu

petition_start-text =
    Pourquoi : { $reasons }

    Ce que nous demandons : { $aims }

petition_start-decided =
    .opened =
        ✅ Votre pétition { $reference } est ouverte aux soutiens : « { $title } »
        { $needed }
    .link = 🔗 Lien à partager : { $link }
    .number = Pour la soutenir, il suffit d’écrire ici son numéro : { $reference }.
    .refused =
        ❌ Votre projet de pétition { $reference } n’a pas été retenu.
        Ce que la loi demande : { $rule }
    .words = La commune : « { $words } »
    .again = Vous pouvez le corriger et l’envoyer de nouveau : écrivez « lancer une pétition ». Pour en parler, écrivez « agent ».

petition_start-refusal = { $rule }
    .words = { $rule }. { $words }

petition_start-named = { $rule } (loi { $law }, article { $article })
    .form = { $rule } (décret { $law })

petition_start-rule_subject = La pétition porte sur un point précis à inscrire à l’ordre du jour
petition_start-rule_powers = Le sujet relève des compétences du conseil de la commune
petition_start-rule_constants = Le sujet ne touche pas aux constantes du Royaume : religion musulmane, unité nationale, monarchie, choix démocratique
petition_start-rule_reasons = Les raisons sont dites
petition_start-rule_aims = Les objectifs sont dits
petition_start-rule_agent = Un mandataire est désigné
petition_start-rule_tie = Les auteurs habitent la commune ou y ont une activité
petition_start-rule_elector = Les auteurs remplissent les conditions des listes électorales
petition_start-rule_interest = Les auteurs y ont un intérêt commun et direct
petition_start-rule_supports = Le nombre de soutiens est atteint
petition_start-rule_founded = L’association est reconnue au Maroc depuis plus de 3 ans
petition_start-rule_standing = L’association est en règle et travaille selon ses statuts et de façon démocratique
petition_start-rule_seat = L’association a son siège ou une branche dans la commune
petition_start-rule_field = L’activité de l’association touche le sujet

petition_start-lack_subject = Le sujet : dites le point que le conseil doit étudier.
petition_start-lack_reasons = Les raisons : dites pourquoi.
petition_start-lack_aims = La demande : dites ce que le conseil doit faire.
petition_start-lack_agent = Le nom de la personne qui suivra la pétition (article 122).
petition_start-lack_field = Le domaine de l’association (article 124).
petition_start-lack_tie = Une personne qui habite la commune ou y travaille doit lancer la pétition (article 123).
petition_start-lack_elector = Une personne de 18 ans ou plus, de nationalité marocaine, doit lancer la pétition (article 123).
    .unsure = Âge et nationalité : 18 ans ou plus et la nationalité marocaine, à vérifier avec nous (article 123).
petition_start-lack_founded = L’association doit exister depuis plus de { $years } ans (article 124).
    .unsure = La date : l’association doit exister depuis plus de { $years } ans ; préparez le récépissé (article 124).
petition_start-lack_seat = L’association doit avoir son siège ou une branche dans la commune (article 124).
petition_start-lack_standing = L’association doit être en règle et suivre ses statuts (article 124).
    .unsure = Les papiers de l’association : à vérifier avec nous (article 124).
petition_start-lack_powers = Le sujet semble revenir à l’État ou à un tribunal. Le conseil décide de ce qui relève de la commune : dites ce qu’il peut faire (article 121).
petition_start-lack_constants = Le sujet semble toucher à la religion, à la monarchie ou à l’unité du pays : la loi ne le permet pas dans une pétition (article 121).

petition_start-asked =
    .count = ✍️ Il faut { $count } soutiens de personnes qui habitent la commune ou y travaillent (loi 113-14, article 123). La loi n’en demande pas à une association (article 124).
    .family = ✍️ Oui : toute personne de 18 ans ou plus, marocaine, qui habite la commune ou y travaille, compte une fois. Elle soutient elle-même, depuis son téléphone ou sur papier.
    .paper = 📄 Oui. Quand la pétition est ouverte, le guichet imprime des feuilles à signer. Qui signe sur papier et ici compte une seule fois.
    .live = 🏠 La loi 113-14 demande d’habiter la commune, ou d’y avoir un travail ou un commerce (article 123). À une association, un siège ou une branche ici (article 124).
    .time = 🗓 Une personne de la commune la regarde d’abord, puis les gens la soutiennent. Une fois déposée, elle va à la session suivante du conseil (février, mai ou octobre), et le conseil répond dans les { $months } mois.
    .no_day = Une date ou un nombre seul ne suffit pas ici : dites-le en une phrase.
    .unsent = Elle n’est pas envoyée : personne ne l’a reçue. Vous pouvez la laisser tomber.
    .opened = Votre pétition est déjà ouverte, des personnes l’ont peut-être soutenue. Pour la retirer, écrivez « agent » : on vous répond ici.
    .none = Je ne trouve pas de pétition lancée par vous. Pour retirer votre soutien à une pétition, écrivez « retirer mon soutien ».
