# Objets trouvés, objets perdus

lost_found-menu = Objet trouvé ou perdu
lost_found-request = Objet trouvé ou perdu
    .title = Objets trouvés et perdus

lost_found-kind = Vous avez trouvé un objet, ou vous en avez perdu un ?
    .name = Trouvé ou perdu
    .found = J’ai trouvé
    .lost = J’ai perdu
    .said_found = found | trouvé | retrouvé | ramassé
    .said_lost = lost | dropped | perdu | égaré | oublié | disparu | fait tomber | laissé tomber

lost_found-thing = Quel objet ?
    .name = Objet
    .wallet = 👛 Portefeuille
    .phone = 📱 Téléphone
    .keys = 🔑 Clés
    .papers = 🪪 Carte ou papiers
    .bag = 🎒 Sac
    .other = Autre chose
    .said_wallet = wallet | portefeuille | porte-monnaie | portemonnaie
    .said_phone = phone | téléphone | portable | smartphone
    .said_keys = keys | clé | clés | clef | clefs | trousseau
    .said_papers = card | passport | papiers | carte | passeport | permis
    .said_bag = bag | sac | sacoche | cartable | valise

lost_found-mark = Comment est-il ? Dites la couleur, la marque, ou ce qu’il y a dedans.
    .name = Description

lost_found-place = Où était-ce ? Envoyez la position 📍, ou écrivez le quartier et un repère.
    .name = Lieu

lost_found-day = Quel jour était-ce ?
    .name = Jour

lost_found-photo = Avez-vous une photo ? Envoyez-la, elle aide beaucoup. (facultatif)
    .name = Photos

lost_found-review = Voici votre annonce. Nous l’envoyons ?

lost_found-status_answered = Retrouvé
