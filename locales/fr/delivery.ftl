# Les boutons que le téléphone ajoute de lui-même

delivery-place = 📍 Envoyer ma position
delivery-contact = 📞 Envoyer mon numéro
# Le bouton qui ouvre la liste dans WhatsApp : 20 caractères au plus.
delivery-list = Voir les choix
# Quand la réponse n’arrive pas
delivery-numbers = Notre réponse n’a pas pu partir en entier. Numéro de la demande : { $numbers }
