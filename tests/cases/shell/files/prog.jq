# titles by author
group_by(.author)
| map({author: .[0].author, titles: map(.book_title)})
