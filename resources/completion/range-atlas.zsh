#compdef range-atlas
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The program itself is asked for its commands, options, scenarios, sites, projections and themes.

# Help is read in English.
_range_atlas_help() {
  LC_ALL=C $program $1 --help 2> /dev/null | sed -n "/^$2:/,/^\$/p"
}

# _range_atlas_list KIND: the first column of a list, without its heading.
_range_atlas_list() {
  local -a ids
  ids=(${(f)"$($program list $1 2> /dev/null | sed '1d; s/ .*//')"})
  _wanted $1 expl ${1%s} compadd -a ids
}

_range_atlas_commands() {
  local -a lines match
  local line
  for line in ${(f)"$(_range_atlas_help '' Commands)"}; do
    [[ $line =~ '^  ([a-z]+) +(.*)$' ]] && lines+=("$match[1]:$match[2]")
  done
  _describe -t commands command lines
}

_range_atlas_formats() {
  case $command in
    rings) compadd "$@" geojson kml csv gpkg shp ;;
    reach) compadd "$@" text csv json md gpkg shp ;;
    list) compadd "$@" text json ;;
    at) compadd "$@" text json md ;;
    sources) compadd "$@" text json csl-json bibtex ris ;;
    compare) compadd "$@" text csv json md png svg pdf ;;
    *) compadd "$@" text csv json md ;;
  esac
}

# _range_atlas_value OPTION: the values of an option.
_range_atlas_value() {
  local expl
  case $1 in
    --scenario) _alternative 'scenarios:scenario: _range_atlas_list scenarios' 'none:scenario:(none)' 'files:file:_files' ;;
    --projection | --theme | --preset) _range_atlas_list ${1#--}s ;;
    --format) _wanted formats expl format _range_atlas_formats ;;
    --fit) _wanted values expl frame compadd focus rings sites world ;;
    --detail) _wanted values expl scale compadd auto 110m 50m 10m ;;
    --boundaries) _wanted values expl view compadd un de-facto ;;
    --lang) _wanted values expl language compadd de en fr pl ro ru uk ;;
    --text) _wanted values expl letters compadd live outlines ;;
    --winding) _wanted values expl order compadd rfc7946 clockwise ;;
    --csv-for) _wanted values expl reader compadd standard excel ;;
    --units) _wanted values expl unit compadd km m mi nmi ft yd ;;
    --by) _wanted values expl part compadd claim site ;;
    --table) _wanted values expl table compadd places countries ;;
    --natural-earth) _files -/ ;;
    --output) _files ;;
    *) _message value ;; # what no list can hold
  esac
}

_range_atlas_argument() {
  local expl
  case $command in
    '') _alternative 'commands:command:_range_atlas_commands' 'files:file:_files' ;;
    list) _wanted kinds expl kind compadd systems claims sites scenarios events projections themes presets sources ;;
    compare) _alternative 'scenarios:scenario: _range_atlas_list scenarios' 'files:file:_files' ;;
    distance) _range_atlas_list sites ;;
    import | check | batch) _files ;;
    *) _message 'no more arguments' ;;
  esac
}

# What _arguments is told of each option of the help: "  -o, --output=FILE    The file to write".
_range_atlas_specs() {
  local line text value again
  local -a match
  for line in ${(f)"$(_range_atlas_help "$command" Options)"}; do
    [[ $line =~ '^  (-[a-z], )?(--[a-z-]+)(=[^ ]+)? +(.*)$' ]] || continue
    text=${match[4]//(#m)[]\[:\\]/\\$MATCH}
    again=${${(M)text:#*given again*}:+\*}
    value=
    [[ -z $match[3] ]] || value=": : _range_atlas_value $match[2]"
    specs+=("$again$match[2]${match[3]:+=}[$text]$value")
    [[ -z $match[1] ]] || specs+=("$again${match[1]%, }${match[3]:++}[$text]$value")
  done
}

_range_atlas() {
  local program=${(Q)words[1]} command=
  local -a specs
  program=${~program}
  if (( CURRENT > 2 )); then
    command=$words[2]
    shift words
    (( CURRENT-- ))
  fi
  _range_atlas_specs
  _arguments -s : $specs '*: : _range_atlas_argument'
}

_range_atlas "$@"
