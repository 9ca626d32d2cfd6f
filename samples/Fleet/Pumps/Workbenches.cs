using System.Collections.Concurrent;

namespace Fleet.Pumps;

/// <summary>The workbenches of a silo: as many as threads ever trained at once.</summary>
internal sealed class Workbenches
{
    private readonly ConcurrentBag<Workbench> _free = [];

    /// <summary>Lends a workbench to what is done.</summary>
    public void Use(Action<Workbench> act)
    {
        Workbench bench = _free.TryTake(out Workbench? free) ? free : new Workbench();
        try
        {
            act(bench);
        }
        finally
        {
            _free.Add(bench);
        }
    }
}
