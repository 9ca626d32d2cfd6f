namespace Autoencoders;

/// <summary>The checkpoint of a run, whatever the network.</summary>
internal interface ICheckpointFile
{
    /// <summary>True if there is one. What interrupted saves left beside it is deleted.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    bool Find();

    /// <summary>Writes network, numbers, reports and blocks; the file holds either the old state or the new one.</summary>
    /// <exception cref="WeightsFileException">A value is such that the file could not be read.</exception>
    void Save(TrainingRecord record, IReadOnlyList<TrainingBlock> blocks);

    /// <summary>Reads network and blocks; before an exception, nothing is changed.</summary>
    /// <param name="check">Says what is wrong with numbers and reports; null if nothing is.</param>
    /// <param name="blocks">Receive what was saved.</param>
    /// <exception cref="CheckpointException">The file is damaged, or belongs to another run.</exception>
    TrainingRecord Load(Func<TrainingRecord, string?> check, IReadOnlyList<TrainingBlock> blocks);

    /// <summary>Deletes the file.</summary>
    void Delete();
}
