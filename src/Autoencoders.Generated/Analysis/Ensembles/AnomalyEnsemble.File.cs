using System.Globalization;

namespace Autoencoders;

/// <content>The file of an ensemble.</content>
public sealed partial class AnomalyEnsemble
{
    private const string Expected = "an ensemble of networks";

    /// <summary>
    /// Saves all networks, the scaler and the calibration as one safetensors file, which replaces an old one as a whole or not at all. The
    /// tensors of the first network have names from <c>0.</c> on, those of the second from <c>1.</c> on.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <exception cref="WeightsFileException">A weight is not finite.</exception>
    /// <exception cref="ArgumentException">The scaler is of an unknown kind.</exception>
    /// <exception cref="IOException">The file cannot be written; the old one is whole.</exception>
    public void Save(string path)
    {
        byte[] header = Header(path);
        AtomicFile.Replace(path, file => SafeTensorsWriter.Write(file, header, Write));
    }

    /// <summary>Writes all networks, the scaler and the calibration to a stream, from its current position on.</summary>
    /// <param name="destination">Receives the bytes of a file.</param>
    /// <exception cref="WeightsFileException">A weight is not finite.</exception>
    /// <exception cref="ArgumentException">The scaler is of an unknown kind.</exception>
    public void Save(Stream destination) => SafeTensorsWriter.Write(destination, Header(WeightsFile.StreamName), Write);

    /// <summary>Loads an ensemble.</summary>
    /// <param name="path">The file.</param>
    /// <param name="classes">The classes of its networks, each once, in any order.</param>
    /// <exception cref="WeightsFileException">The file is damaged, is no ensemble, or has a network of another class.</exception>
    /// <exception cref="IOException">The file cannot be read; a <see cref="FileNotFoundException"/> if it does not exist.</exception>
    public static AnomalyEnsemble Load(string path, params ReadOnlySpan<EnsembleMember> classes) => Read(SafeTensors.Read(path), classes);

    /// <summary>Loads an ensemble from a stream, which it reads to its end.</summary>
    /// <param name="source">The bytes of a file.</param>
    /// <param name="classes">The classes of its networks, each once, in any order.</param>
    /// <exception cref="WeightsFileException">The bytes are damaged, are no ensemble, or have a network of another class.</exception>
    public static AnomalyEnsemble Load(Stream source, params ReadOnlySpan<EnsembleMember> classes) =>
        Read(SafeTensors.Read(source, WeightsFile.StreamName), classes);

    /// <summary>Loads an ensemble from memory, such as an embedded resource.</summary>
    /// <param name="file">All bytes of a file.</param>
    /// <param name="classes">The classes of its networks, each once, in any order.</param>
    /// <exception cref="WeightsFileException">The bytes are damaged, are no ensemble, or have a network of another class.</exception>
    public static AnomalyEnsemble Load(ReadOnlySpan<byte> file, params ReadOnlySpan<EnsembleMember> classes) =>
        Read(SafeTensors.Read(file, WeightsFile.MemoryName), classes);

    private byte[] Header(string file)
    {
        var description = new SafeTensorsWriter();
        description.AddMetadata(WeightsMetadata.Format, WeightsMetadata.OwnFormat);
        description.AddMetadata(WeightsMetadata.FormatVersion, WeightsMetadata.CurrentVersion);
        if (Scaler is not null)
            description.AddMetadata(WeightsMetadata.Scaler, ScalerJson.Write(Scaler));
        description.AddMetadata(WeightsMetadata.AnomalyDetector, CalibrationJson.Write(_calibration));
        description.AddMetadata(WeightsMetadata.EnsembleMembers, _networks.Length.ToString(CultureInfo.InvariantCulture));
        for (int i = 0; i < _networks.Length; i++)
            _networks[i].Describe(description, MemberTensors.PrefixOf(i), file);
        return description.Header(file);
    }

    private void Write(SingleStream data)
    {
        foreach (IEnsembleNetwork network in _networks)
            network.Write(data);
    }

    private static AnomalyEnsemble Read(SafeTensors source, ReadOnlySpan<EnsembleMember> classes)
    {
        WeightsReader.CheckMetadata(source, WeightsMetadata.Format, WeightsMetadata.OwnFormat);
        WeightsReader.CheckMetadata(source, WeightsMetadata.FormatVersion, WeightsMetadata.CurrentVersion);
        var networks = new IEnsembleNetwork[CountIn(source)];
        int tensors = 0;
        for (int i = 0; i < networks.Length; i++)
        {
            var member = new MemberTensors(source, i);
            networks[i] = ClassOf(member, i, classes).Read(member);
            tensors += member.Tensors.Count;
            if ((networks[i].InputLength, networks[i].ConditionLength) != (networks[0].InputLength, networks[0].ConditionLength))
            {
                throw new WeightsFileException(
                    source.File, null, $"networks of {networks[0].InputLength} values and conditions of {networks[0].ConditionLength}",
                    $"one of {networks[i].InputLength} and {networks[i].ConditionLength}");
            }
        }
        if (tensors != source.Tensors.Count)
        {
            throw new WeightsFileException(
                source.File, null, $"the {tensors} tensors of {networks.Length} networks", $"{source.Tensors.Count} tensors");
        }

        Calibration calibration = Calibration.Read(source, source.File, networks[0].InputLength, networks[0].ConditionLength);
        IScaler? scaler = WeightsReader.ReadScaler(source, networks[0].InputLength);
        return new AnomalyEnsemble(networks, scaler, FitAgain(networks, calibration.Reference, source.File), calibration);
    }

    private static EnsembleScore FitAgain(IEnsembleNetwork[] networks, ReferenceRows? reference, string file)
    {
        if (reference is null || !EnsembleScore.IsOfNetworks(reference.Score))
            throw new WeightsFileException(file, null, "reference rows of scores of networks", reference is null ? "none" : $"{reference.Score}");
        try
        {
            return new EnsembleScore(networks, reference);
        }
        catch (ArgumentException refused)
        {
            throw new WeightsFileException(file, null, Calibration.Expected, "reference rows that no scores can be fitted to", refused);
        }
    }

    /// <summary>The number of networks, which no file can have more of than tensors.</summary>
    private static int CountIn(SafeTensors source)
    {
        if (!source.Metadata.TryGetValue(WeightsMetadata.EnsembleMembers, out string? text))
            throw new WeightsFileException(source.File, null, Expected, "none");
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count >= 1
            && count <= source.Tensors.Count
            ? count
            : throw new WeightsFileException(source.File, null, Expected, $"one of '{text}' networks in {source.Tensors.Count} tensors");
    }

    private static EnsembleMember ClassOf(MemberTensors member, int index, ReadOnlySpan<EnsembleMember> classes)
    {
        string architecture = member.Metadata.GetValueOrDefault(WeightsMetadata.Architecture, "none");
        foreach (EnsembleMember one in classes)
        {
            if (one.Architecture == architecture)
                return one;
        }

        var told = new List<string>();
        foreach (EnsembleMember one in classes)
            told.Add($"'{one.Architecture}'");
        throw new WeightsFileException(
            member.File, null, $"network {index} of a class that was given: {(told.Count == 0 ? "none" : string.Join(" or ", told))}",
            $"'{architecture}'");
    }
}
