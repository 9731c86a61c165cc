# À côté de la question : merci, colère, et ce que l’on demande sur la commune

asides-thanks = Je vous en prie 🙏
asides-goodbye = Au revoir, et à bientôt 🙏 Vous pouvez écrire ici à tout moment.
asides-nothing = D’accord, pas de souci 🙂 Si vous avez besoin de quelque chose, écrivez ici.
asides-anger = Je comprends votre colère. Dites-nous ce qui se passe exactement, ou écrivez « agent » pour que quelqu’un vous parle.
asides-unnamed = Votre nom n’est jamais rendu public 🔒 Seuls les agents chargés de la demande savent qui l’envoie, pour pouvoir vous répondre.
asides-cannot_read = Pas de souci 🙏 Envoyez simplement un message vocal 🎤, nous l’écouterons. J’ai aussi appelé un agent, qui vous parlera ici.
    .closed = Pas de souci 🙏 Envoyez simplement un message vocal 🎤, nous l’écouterons. Un agent vous parlera à partir de { $when }.
asides-callback = C’est noté : vous souhaitez être rappelé par la commune 📞 Nous avons votre numéro.
    .which_number = C’est noté : vous souhaitez être rappelé par la commune 📞 Écrivez ici le numéro à appeler.
    .number = C’est noté 📞 La commune vous rappellera au { $number }.

asides-hours = Les bureaux de la commune ouvrent du lundi au vendredi, de { $opens } à { $closes }.
    .feast = Sauf les jours fériés, comme l’Aïd : nous sommes fermés.
    .holiday = Le { $day } est férié : nous serons fermés.
    .open = Ils sont ouverts en ce moment.
    .closed = Ils sont fermés en ce moment et rouvrent le { $when }.
    .weekend = Le samedi et le dimanche, nous sommes fermés.
asides-address = Adresse de la commune : { $value }. Téléphone : { $phone } (gratuit), site : { $site }.
    .unknown = Pour l’adresse, appelez le { $phone } (gratuit) ou voyez { $site }.
asides-president = Président du conseil communal : { $value }. Pour le rencontrer, appelez le { $phone } (gratuit).
    .unknown = Pour le président et les élus, voyez { $site } ou appelez le { $phone } (gratuit).
asides-papers = Les pièces dépendent de la démarche. Appelez le { $phone } (gratuit), voyez { $site }, ou écrivez « agent » et dites de quel papier il s’agit.
asides-phone = Téléphone de la commune : { $phone } (gratuit).
asides-whom_to_call = S’il y a un danger immédiat : le 15 (Protection civile) ou le 19 (police). Sinon, la commune : { $phone } (gratuit).
asides-danger_asked = D’ici je ne peux pas le savoir : restez à distance et éloignez les enfants. S’il y a un danger immédiat, appelez le 15 (Protection civile), de jour comme de nuit.
asides-site = Le site de la commune : { $site }

asides-who_answers = Ici la commune de { $commune } 🏛 Ces réponses s’écrivent toutes seules 🙂, mais vos demandes sont lues par nos agents. Pour parler à quelqu’un, écrivez « agent ».
asides-death = Toutes nos condoléances 🤲 Pour l’acte de décès et le permis d’inhumer, appelez le { $phone } (gratuit), ou écrivez « agent » pour être aidé.
asides-bereaved = Toutes nos condoléances 🤲 Écrivez « agent » pour que quelqu’un vous écoute et vous oriente vers le service social, ou appelez le { $phone } (gratuit).
asides-local_authority = Le caïd et le moqaddem relèvent de l’autorité locale, pas de la commune : adressez-vous à leur bureau. Pour un problème de la ville, racontez-le ici.
asides-office = Les heures, le lieu et les papiers de ce rendez-vous, c’est leur accueil qui les connaît : ils ne dépendent pas de la commune.
    .authority = Le rendez-vous avec le caïd, le pacha, la moqataa ou la préfecture, c’est l’autorité locale qui le donne, pas la commune : passez à leur bureau avec votre carte.
    .health = Le rendez-vous chez le médecin, c’est l’hôpital ou le dispensaire qui le donne, pas la commune : demandez à leur accueil.
    .social = Le rendez-vous de la caisse (CNSS, CNOPS, AMO), c’est son agence qui le donne, pas la commune : demandez-le là-bas ou sur son site.
asides-information = Que voulez-vous savoir ? Écrivez votre question ici, ou appelez le { $phone } (gratuit).
asides-praise = Merci beaucoup, cela fait plaisir 🙏 Nos agents lisent vos mots.
asides-permit = Les autorisations (fête, tente, terrasse, commerce, construction) se demandent au guichet de la commune, avec une demande écrite. Pour savoir ce qu’il faut apporter : appelez le { $phone } (gratuit), ou écrivez « agent ».
    .when = Mettez ce jour et ce lieu dans la demande à déposer à la commune : c’est elle qui donne l’autorisation. Pour les papiers, appelez le { $phone } (gratuit).
asides-drinkable = L’eau du réseau est contrôlée par la société de distribution (SRM) : son numéro est sur la facture. Si la couleur, l’odeur ou le goût change, ne la buvez pas et dites-nous où : nous prévenons le bureau d’hygiène.
asides-discount = Pour les réductions (bus, piscine, salles), appelez le { $phone } (gratuit), ou écrivez « agent » : une personne vous répondra ici.
asides-who_comes = Le service de la commune chargé de ce sujet s’en occupe, et fait venir une entreprise s’il le faut. Pour lui parler, écrivez « agent ».
asides-how_told = Dès qu’il y a du nouveau, nous vous écrivons ici. Pour voir où en sont vos demandes, écrivez « mes demandes ».
asides-if_nothing = Si le jour promis passe, le responsable est prévenu et nous vous écrivons ici. Vous pouvez aussi écrire « agent », ou appeler le { $phone } (gratuit).
asides-who_joins = Oui 🙂 Chacun, depuis son téléphone, écrit ici le numéro de la demande et « moi aussi » : il n’y a rien à refaire, et tout le monde reçoit la réponse.
asides-works = Je n’ai pas de nouvelles des chantiers ici. Écrivez « agent » et quelqu’un vous répondra, ou appelez le { $phone } (gratuit). Si le chantier gêne ou est dangereux, racontez-le ici 📣
asides-complain_where = Menaces, coups, vol, dispute entre voisins : la police (19), la gendarmerie (177), ou le procureur au tribunal. Un caïd ou un moqaddem : la province. Un problème de la ville, ou de nos propres services : racontez-le ici 📣
asides-outage = Les coupures d’eau et de courant viennent du distributeur (SRM), qui les annonce : son numéro est sur la facture. Pour une fuite ou un fil tombé dans la rue, racontez-le ici 📣
asides-prices = Les prix des magasins ne dépendent pas de la commune : c’est la province (amala) qui les contrôle, dites-le-lui. Pour un problème de la ville, racontez-le ici.
asides-duration = Selon le sujet, de { $least } à { $most } jours ouvrables. Le jour exact est donné quand le signalement est envoyé.
    .idea = Une idée n’a pas de jour fixé : un agent la lit, puis les autres peuvent la soutenir. À chaque changement, nous vous écrivons ici.
    .subject = Pour « { $subject } », la réponse vient en { $days ->
        [one] { $days } jour ouvrable
       *[other] { $days } jours ouvrables
    }. Le jour exact est donné quand le signalement est envoyé.
asides-emergency_numbers =
    🚒 15 : Protection civile et ambulance
    🚓 19 : police, en ville
    🚓 177 : gendarmerie, hors de la ville
    🚑 141 : SAMU, urgence médicale

asides-observation = Merci pour votre remarque 🙏 Finissez d’abord ceci, puis écrivez « observation » : elle sera enregistrée et le service y répondra. S’il s’agit d’un problème à régler, écrivez « signalement ».
asides-petition_how = Une pétition demande au conseil communal d’inscrire un point à son ordre du jour ; il lui faut le nombre de soutiens fixé par la loi. Vous pouvez la préparer ici : écrivez « lancer une pétition ». Elle se dépose ensuite au bureau de la commune, auprès du président, contre récépissé ; écrivez « agent » pour être aidé, ou appelez le { $phone } (gratuit).
asides-petition_rules = Pour une pétition, la loi 113-14 demande au moins { $count } signatures de personnes qui habitent la commune ou y travaillent. Une association n’a pas de nombre à réunir : elle doit exister depuis plus de 3 ans et avoir son siège ou une branche ici. La pétition se dépose au bureau de la commune, auprès du président, avec les papiers qui prouvent ces conditions, contre un récépissé immédiat . Ici, vous pouvez la préparer : écrivez « lancer une pétition ». Pour la liste des papiers, écrivez « agent » ou appelez le { $phone } (gratuit).
asides-land = Pour un terrain pris et son indemnité, quelqu’un doit voir les papiers avec vous : écrivez « agent » pour en parler ici, ou appelez le { $phone } (gratuit).
asides-free = Écrire et signaler ici, c’est gratuit 👍 Pour le prix d’un papier ou d’une autorisation, demandez au guichet de la commune ou appelez le { $phone } (gratuit).
asides-nobody_called = D’accord, personne n’appellera 👍
asides-question = D’accord, c’est une question : rien n’est envoyé. Pour la réponse, écrivez « agent », ou appelez le { $phone } (gratuit).
asides-in_charge = L’eau, l’électricité et leurs factures relèvent du distributeur (SRM) : son numéro est sur la facture. Les rues, les lampadaires, les ordures et les jardins relèvent de la commune : racontez le problème ici. Un doute ? Écrivez « agent ».
asides-cost_there = Pour le prix là-bas, écrivez « agent » et quelqu’un vous répondra, ou appelez le { $phone } (gratuit).
asides-coming = 📅 Bientôt : « { $title } », du { $date } au { $until } inclus. Ce jour-là, vous le trouverez dans le menu.
asides-none_open = Pour le moment, rien n’est ouvert ici : ni pétition, ni idée à soutenir, ni consultation, ni vote. Vous pouvez proposer une idée 💡 ou signaler un problème 📣
    .that = Ce que vous demandez n’est pas ouvert en ce moment. Voici ce qui est ouvert :
asides-price = Pour le prix d’un papier, demandez au guichet de la commune, du lundi au vendredi de { $opens } à { $closes }, ou appelez le { $phone } (gratuit). Écrire ici est gratuit.
asides-paper_time = Le délai d’un papier dépend de la démarche : demandez au guichet de la commune, du lundi au vendredi de { $opens } à { $closes }, appelez le { $phone } (gratuit), ou écrivez « agent ».
asides-new_number = Vous avez changé de numéro ? Sur l’ancien téléphone, ouvrez « mes données », puis « Autre téléphone » : le code relie les deux, et vos demandes vous suivent. Si l’ancien numéro ne marche plus, écrivez « agent ».
asides-council = On devient candidat à un conseil quand un appel à candidatures est ouvert : il est alors dans le menu. Sinon, écrivez « agent » et dites ce qui vous intéresse, ou appelez le { $phone } (gratuit). Si vous êtes déjà membre, écrivez ici le code que l’on vous a donné.
asides-open_government = Le gouvernement ouvert, c’est une commune qui informe, qui écoute et qui rend compte. Ici, vous pouvez déjà signaler un problème, soutenir une pétition, proposer une idée et suivre la réponse. Pour en savoir plus : { $site }, ou écrivez « agent ».
asides-access = Pour venir à la commune en fauteuil roulant, écrivez « agent » ou appelez le { $phone } (gratuit) : on vous dira par où entrer et on vous aidera. Si un passage bloque les fauteuils en ville, racontez-le ici 📣
asides-data = Vos messages servent à traiter vos demandes, nous ne les vendons pas 🔒 Les agents de ce canal les lisent, et le service qui règle le problème voit le signalement. Nous les gardons { $message_days } jours. Pour tout lire, écrivez « charte ».
asides-need = Nous sommes de tout cœur avec vous 🤍 Ne restez pas dans la solitude : écrivez « agent » pour que quelqu’un vous écoute et vous oriente vers le service social, ou appelez le { $phone } (gratuit).
asides-when_unknown = Je ne connais pas cette date. Appelez le { $phone } (gratuit), ou écrivez « agent » et quelqu’un vous répondra.
asides-photo_how = Appuyez sur 📎 à côté de l’endroit où vous écrivez, choisissez la photo et envoyez-la ici. Si cela ne marche pas, ce n’est pas grave : elle n’est pas obligatoire.
asides-stolen = De tout cœur avec vous 🙏 Un vol se déclare à la police (hors de la ville, à la gendarmerie), de jour comme de nuit, ou au { "19" }. Prenez un papier à votre nom, même une copie ; pour un téléphone, son numéro IMEI (sur la boîte). Demandez le récépissé : il sert à refaire la carte. Des vols souvent au même endroit ? Signalez-le ici.
asides-lost = Une carte, un passeport ou un permis perdu se déclare aussi à la police (hors de la ville, à la gendarmerie) : leur récépissé sert à le refaire. Ici, je prends votre annonce pour la commune.
asides-found = Gardez l’objet à l’abri, ou remettez-le à l’accueil de la commune ou à la police. Ici, je prends votre annonce.
