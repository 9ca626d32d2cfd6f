using System.Globalization;
using Autoencoders;

namespace Sensor;

/// <summary>A line for every fifth epoch.</summary>
internal sealed class EpochLines : IProgress<EpochReport>
{
    private const int Every = 5;

    public void Report(EpochReport value)
    {
        if (value.Epoch % Every == 0)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"epoch {value.Epoch} of {value.Epochs}: loss {value.Loss:F4}"));
    }
}
