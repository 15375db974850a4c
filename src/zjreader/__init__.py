"""zjreader: an offline reading room for Chinese periodicals.

Layers point down: ``bootstrap`` > ``ui | cli`` > ``commands`` > ``viewmodels`` > ``services`` >
``store | search | content | studies | exchange | system`` > ``domain``.
ARCHITECTURE.md tells what lives where.
"""

__version__ = "0.1.0"
