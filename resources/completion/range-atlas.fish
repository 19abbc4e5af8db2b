# fish completion for range-atlas
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The program itself is asked for its commands, options, scenarios, sites, projections and themes.

# A section of the help, read in English: __range_atlas_help PROGRAM COMMAND SECTION
function __range_atlas_help
    LC_ALL=C command $argv[1] (string match -r '.+' -- $argv[2]) --help 2>/dev/null | sed -n "/^$argv[3]:/,/^\$/p"
end

function __range_atlas_commands
    __range_atlas_help $argv[1] '' Commands | string match -rg '^  ([a-z]+) +(.*)' | paste - -
end

# Options that take a value end in "=".
function __range_atlas_options
    __range_atlas_help $argv[1] "$argv[2]" Options | string match -rg '^  (?:-[a-z], )?(--[a-z-]+=?)\S* +(.*)' | paste - -
end

# The first column of a list, without its heading.
function __range_atlas_list
    command $argv[1] list $argv[2] 2>/dev/null | sed '1d; s/ .*//'
end

function __range_atlas_formats
    switch $argv[1]
        case rings
            printf '%s\n' geojson kml csv gpkg shp
        case reach
            printf '%s\n' text csv json md gpkg shp
        case list
            printf '%s\n' text json
        case at
            printf '%s\n' text json md
        case sources
            printf '%s\n' text json csl-json bibtex ris
        case compare
            printf '%s\n' text csv json md png svg pdf
        case '*'
            printf '%s\n' text csv json md
    end
end

# The values of an option: __range_atlas_values PROGRAM COMMAND OPTION CURRENT
function __range_atlas_values
    switch $argv[3]
        case --scenario
            __range_atlas_list $argv[1] scenarios
            echo none
            __fish_complete_path "$argv[4]"
        case --projection --theme --preset
            __range_atlas_list $argv[1] (string sub -s 3 -- $argv[3])s
        case --format
            __range_atlas_formats $argv[2]
        case --fit
            printf '%s\n' focus rings sites world
        case --detail
            printf '%s\n' auto 110m 50m 10m
        case --lang
            printf '%s\n' de en fr pl ro ru uk
        case --boundaries
            printf '%s\n' un de-facto
        case --text
            printf '%s\n' live outlines
        case --winding
            printf '%s\n' rfc7946 clockwise
        case --csv-for
            printf '%s\n' standard excel
        case --units
            printf '%s\n' km m mi nmi ft yd
        case --by
            printf '%s\n' claim site
        case --table
            printf '%s\n' places countries
        case --natural-earth
            __fish_complete_directories "$argv[4]"
        case -o --output
            __fish_complete_path "$argv[4]"
    end
end

function __range_atlas_arguments
    switch $argv[2]
        case ''
            __range_atlas_commands $argv[1]
            __fish_complete_path "$argv[3]"
        case list
            printf '%s\n' systems claims sites scenarios events projections themes presets sources
        case compare
            __range_atlas_list $argv[1] scenarios
            __fish_complete_path "$argv[3]"
        case distance
            __range_atlas_list $argv[1] sites
        case import check batch
            __fish_complete_path "$argv[3]"
    end
end

function __range_atlas
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l program (string replace -r '^~' $HOME -- $words[1])
    set -l command $words[2]
    set -l option $words[-1]
    if string match -qr '^--[a-z-]+=' -- $current
        set -l parts (string split -m 1 = -- $current)
        __range_atlas_values $program "$command" $parts[1] "$parts[2]" | string replace -r -- '^' "$parts[1]="
    else if test (count $words) -gt 2; and begin
            test $option = -o
            or __range_atlas_options $program "$command" | string match -qr "^\Q$option\E=\t"
        end
        __range_atlas_values $program "$command" $option "$current"
    else if string match -q -- '-*' $current
        __range_atlas_options $program "$command"
    else
        __range_atlas_arguments $program "$command" "$current"
    end
end

complete -c range-atlas -f -a '(__range_atlas)'
